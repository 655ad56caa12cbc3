package nl.beschutwerk.audit.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadSheetTest {

    /** The number of a long sentence is on another line than the area that it is about. */
    @Test
    void aSentenceCanBeginInTheCellsAbove() {
        ReadSheet sheet = sheet(
                "Titel, Nederland, 2024", "Het is zo.", "Het grootste tekort is in Utrecht:", "345 banen.", "Meer.");

        assertThat(sentence(sheet, 3)).isEqualTo("Het grootste tekort is in Utrecht: 345 banen.");
        assertThat(sentence(sheet, 2)).isEqualTo("Het grootste tekort is in Utrecht:");
        assertThat(sentence(sheet, 4)).isEqualTo("Meer.");
        assertThat(sentence(sheet, 1)).as("the title is no sentence").isEqualTo("Het is zo.");
    }

    private static String sentence(ReadSheet sheet, int row) {
        return sheet.sentenceUpTo(sheet.cells().get(row));
    }

    private static ReadSheet sheet(String... texts) {
        List<ReadCell> cells = new ArrayList<>();
        for (int row = 0; row < texts.length; row++) {
            cells.add(ReadCell.ofText(row, 0, "A" + (row + 1), texts[row]));
        }
        return new ReadSheet("Blad", cells, OptionalInt.empty());
    }
}
