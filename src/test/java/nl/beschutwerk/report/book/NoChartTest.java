package nl.beschutwerk.report.book;

import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import org.junit.jupiter.api.Test;

/** A sheet whose chart cannot be drawn says so: readers know the chart from other books. */
class NoChartTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final Area REGION = CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).stream()
            .filter(area -> area.name().equals("Rijnmond"))
            .findFirst()
            .orElseThrow();
    private static final Set<String> LONG = Set.of("6-24", "24+");

    @Test
    void ofThoseWhoDoNotWork() {
        String none = "Er is geen grafiek van de tijd zonder werk, want er zijn te weinig cijfers te zien.";
        Sheet seen = NotWorkingSheet.of(CONTENT, REGION, new Notes());
        assertThat(seen.charts()).hasSize(1);
        assertThat(words(seen)).doesNotContain(none);

        ReleaseContent content =
                hiding(key -> key.breakdown() == Breakdown.ZONDER_WERK && LONG.contains(key.category()));
        Sheet sheet = NotWorkingSheet.of(content, REGION, new Notes());
        assertThat(sheet.charts()).isEmpty();
        assertThat(words(sheet)).contains(none);
    }

    /** The other chart remains, so the sentence says which one is meant. */
    @Test
    void ofGroups() {
        String none = "Er is geen grafiek van de leeftijd, want er zijn te weinig cijfers te zien.";
        Sheet seen = CharacteristicsSheet.of(CONTENT, REGION, new Notes());
        assertThat(seen.charts())
                .extracting(Chart::caption)
                .satisfiesExactly(
                        age -> assertThat(age).startsWith("De grafiek van de leeftijd laat cijfers uit de tabel zien."),
                        hours -> assertThat(hours)
                                .startsWith("De grafiek van de uren per week laat cijfers uit de tabel zien."));
        assertThat(words(seen)).noneMatch(text -> text.startsWith("Er is geen grafiek"));

        ReleaseContent content =
                hiding(key -> key.breakdown() == Breakdown.LEEFTIJD && key.indicator() == Indicator.NIET_WERKEND);
        Sheet sheet = CharacteristicsSheet.of(content, REGION, new Notes());
        assertThat(sheet.charts()).hasSize(1);
        assertThat(words(sheet))
                .filteredOn(text -> text.startsWith("Er is geen grafiek"))
                .containsExactly(none);
    }

    @Test
    void ofMunicipalities() {
        assertThat(MunicipalitiesSheet.of(CONTENT, REGION, new Notes()).texts()).doesNotContain(NoChart.OF_FEW_FIGURES);

        ReleaseContent content = hiding(key -> key.level() == AreaLevel.GEMEENTE);
        Sheet sheet = MunicipalitiesSheet.of(content, REGION, new Notes());
        assertThat(sheet.charts()).isEmpty();
        assertThat(sheet.texts()).contains(NoChart.OF_FEW_FIGURES);
    }

    @Test
    void ofTheFirstQuarter() {
        Sheet first = DevelopmentSheet.of(ReleaseExamples.published("2018-Q1"), Area.NEDERLAND, new Notes());
        assertThat(first.charts()).isEmpty();
        assertThat(first.texts()).contains(NoChart.OF_ONE_QUARTER);
        assertThat(DevelopmentSheet.of(CONTENT, REGION, new Notes()).texts()).doesNotContain(NoChart.OF_ONE_QUARTER);
    }

    private static ReleaseContent hiding(Predicate<FigureKey> hidden) {
        List<Figure> figures = CONTENT.figures().stream()
                .map(figure -> hidden.test(figure.key())
                        ? new Figure(figure.quarter(), figure.key(), figure.areaName(), hidden())
                        : figure)
                .toList();
        return ReleaseExamples.withFigures(CONTENT, new Figures(CONTENT.quarter(), figures));
    }

    private static List<String> words(Sheet sheet) {
        return sheet.texts().stream().map(text -> text.paragraph().text()).toList();
    }
}
