package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;
import org.junit.jupiter.api.Test;

/** The working persons by class of weekly hours, in the last four quarters. */
class HoursSheetTest {

    private static final Area NL = Area.NEDERLAND;
    private static final FigureValue HIDDEN = ReleaseExamples.hidden();

    private final TreeMap<Quarter, List<Figure>> figures = new TreeMap<>();

    private HoursSheetTest deliver(String quarter, FigureValue total) {
        return figure(quarter, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY, total);
    }

    private HoursSheetTest deliver(String quarter, String hoursClass, FigureValue value) {
        return figure(quarter, Breakdown.ARBEIDSDUUR, hoursClass, value);
    }

    private HoursSheetTest figure(String quarter, Breakdown breakdown, String category, FigureValue value) {
        FigureKey key = FigureKey.of(NL, Indicator.WERKZAME_PERSONEN, breakdown, category);
        Quarter of = Quarter.parse(quarter);
        figures.computeIfAbsent(of, any -> new ArrayList<>()).add(new Figure(of, key, NL.name(), value));
        return this;
    }

    private ReleaseContent content() {
        TreeMap<Quarter, Figures> earlier = new TreeMap<>();
        figures.forEach((quarter, all) -> earlier.put(quarter, new Figures(quarter, all)));
        Figures own = Objects.requireNonNull(earlier.remove(earlier.lastKey()));
        return ReleaseExamples.content(own, earlier);
    }

    private Table table() {
        return HoursSheet.of(content(), NL, new Notes()).table();
    }

    @Test
    void aColumnIsOneOfTheLastFourQuartersWhoseClassesAreKnown() {
        deliver("2023-Q4", "12-20", ReleaseExamples.exact("7"))
                .deliver("2024-Q1", "12-20", ReleaseExamples.exact("8"))
                .deliver("2024-Q2", ReleaseExamples.exact("9"))
                .deliver("2024-Q4", "12-20", ReleaseExamples.exact("10"));

        assertThat(table().columns())
                .extracting(Column::header)
                .containsExactly("Kerncijfer", "Uren per week", "31 maart 2024", "31 december 2024", "Noten");
    }

    @Test
    void aRowIsAClassBelowTheTotalFromFewHoursToMany() {
        deliver("2024-Q4", ReleaseExamples.exact("30"))
                .deliver("2024-Q4", "36+", ReleaseExamples.exact("10"))
                .deliver("2024-Q4", "0-12", ReleaseExamples.exact("20"));

        assertThat(table().rows())
                .extracting(row -> row.get(1))
                .containsExactly(
                        new Cell.Text("Totaal"), new Cell.Text("0 tot 12 uur"), new Cell.Text("36 uur en meer"));
        assertThat(table().totals()).containsExactly(0);
    }

    @Test
    void whatIsHiddenStaysHidden() {
        deliver("2024-Q3", "12-20", HIDDEN).deliver("2024-Q4", "12-20", HIDDEN);

        assertThat(table().rows().get(1).subList(2, 4))
                .allSatisfy(cell -> assertThat(((Cell.OfFigure) cell).value()).isInstanceOf(Hidden.class));
        assertThat(HoursSheet.applies(content(), NL)).isTrue();
    }

    @Test
    void aClassThatAQuarterDoesNotHaveIsNotMade() {
        deliver("2024-Q3", "12-20", ReleaseExamples.exact("8")).deliver("2024-Q4", "12-24", ReleaseExamples.exact("9"));

        assertThat(table().rows().get(1).get(2)).isInstanceOf(Cell.OfFigure.class);
        assertThat(table().rows().get(1).get(3)).isInstanceOf(Cell.NotMade.class);
        assertThat(table().rows().get(2).get(2)).isInstanceOf(Cell.NotMade.class);
    }

    @Test
    void withoutClassesInItsOwnQuarterABookHasNoSuchSheet() {
        deliver("2024-Q3", "12-20", ReleaseExamples.exact("8")).deliver("2024-Q4", ReleaseExamples.exact("9"));

        assertThat(HoursSheet.applies(content(), NL)).isFalse();
        assertThat(HoursSheet.applies(ReleaseExamples.published("2024-Q4"), NL)).isFalse();
    }
}
