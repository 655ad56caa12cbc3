package nl.beschutwerk.report.book;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;
import org.junit.jupiter.api.Test;

/** The line that says what the words in place of numbers mean. */
class LegendTest {

    private static final String HIDDEN = "Geheim betekent: niet zichtbaar, om personen te beschermen.";
    private static final String ABSENT = "Geen cijfer betekent: er is geen getal; de noot zegt waarom.";

    @Test
    void aSheetExplainsTheWordsThatOccurOnItInOneLine() {
        FigureValue none = absent(AbsenceReason.NIEMAND);
        assertThat(legend(hidden(), none)).containsExactly("Boven de tabel.", HIDDEN + " " + ABSENT);
        assertThat(legend(hidden())).containsExactly("Boven de tabel.", HIDDEN);
        assertThat(legend(none)).containsExactly("Boven de tabel.", ABSENT);
    }

    @Test
    void aSheetWithoutThemExplainsNothing() {
        assertThat(legend(exact("0"), exact("1"))).containsExactly("Boven de tabel.");
    }

    private static List<String> legend(FigureValue... values) {
        TableBuilder table = new TableBuilder("tabel", new Notes()).column("Cijfer", 10);
        for (FigureValue value : values) {
            table.row(
                    List.of(new Cell.OfFigure(new Figure(
                            ReleaseExamples.Q4_2024,
                            FigureKey.total(Area.NEDERLAND, Indicator.WERKZAME_PERSONEN),
                            "Nederland",
                            value))),
                    List.of());
        }
        Sheet sheet = Sheet.withoutChart("Blad", "Titel", List.of(SheetText.plain("Boven de tabel.")), table.build());
        return Legend.above(sheet).texts().stream()
                .map(text -> text.paragraph().text())
                .toList();
    }
}
