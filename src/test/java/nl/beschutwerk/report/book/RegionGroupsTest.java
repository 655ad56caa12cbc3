package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import org.junit.jupiter.api.Test;

/** The sheets of groups show a region with the groups that regions have, and the country with its own. */
class RegionGroupsTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final Area REGION =
            CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).get(0);

    @Test
    void characteristicsOfARegionAreOfTheGroupsOfRegions() {
        assertThat(groups(CharacteristicsSheet.of(CONTENT, REGION, new Notes()), "Geslacht"))
                .containsExactly("Man", "Vrouw, anders (X) of onbekend");
        assertThat(groups(CharacteristicsSheet.of(CONTENT, REGION, new Notes()), "Uitkering of regeling"))
                .containsExactly("Participatiewet", "Wajong", "Andere of onbekend");
        assertThat(groups(CharacteristicsSheet.of(CONTENT, REGION, new Notes()), "Uren per week"))
                .containsExactly("0 tot 20 uur", "20 tot 31 uur", "31 uur en meer");
        assertThat(groups(CharacteristicsSheet.of(CONTENT, REGION, new Notes()), "Vorm van werk"))
                .containsExactly("Binnen", "Buiten", "Detachering", "Regulier of onbekend");
        assertThat(groups(CharacteristicsSheet.of(CONTENT, Area.NEDERLAND, new Notes()), "Geslacht"))
                .containsExactly("Man", "Vrouw", "Anders (X)", "Onbekend");
    }

    /** Flows of a quarter are of the country alone; those of a year are of regions too. */
    @Test
    void aSheetHasNoRowOfWhatItsAreaDoesNotHave() {
        assertThat(firstCells(NotWorkingSheet.of(CONTENT, REGION, new Notes())))
                .contains("Aan het werk gekomen in een jaar")
                .doesNotContain("Aan het werk gekomen in het kwartaal");
        assertThat(firstCells(NotWorkingSheet.of(CONTENT, Area.NEDERLAND, new Notes())))
                .contains("Aan het werk gekomen in een jaar", "Aan het werk gekomen in het kwartaal");
    }

    private static List<String> groups(Sheet sheet, String breakdown) {
        return sheet.table().rows().stream()
                .filter(row ->
                        row.get(0) instanceof Cell.Text name && name.text().equals(breakdown))
                .map(row -> ((Cell.Text) row.get(1)).text())
                .toList();
    }

    private static List<String> firstCells(Sheet sheet) {
        return sheet.table().rows().stream()
                .map(row -> ((Cell.Text) row.get(0)).text())
                .toList();
    }
}
