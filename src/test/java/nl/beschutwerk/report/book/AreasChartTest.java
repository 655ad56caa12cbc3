package nl.beschutwerk.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import org.junit.jupiter.api.Test;

/** What the charts of areas say in words. */
class AreasChartTest {

    private static final ReleaseContent CONTENT = FullSizeExample.release();
    private static final List<Area> REGIONS = CONTENT.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);

    @Test
    void theCountryIsNamedOnceInItsOwnBook() {
        assertThat(inWords(RegionsSheet.of(CONTENT, Area.NEDERLAND, new Notes()))
                        .split("Nederland heeft", -1))
                .hasSize(2);
    }

    @Test
    void aRegionIsNamedBesideTheCountry() {
        assertThat(inWords(ComparisonSheet.of(CONTENT, REGIONS.get(0), new Notes())))
                .containsOnlyOnce("Heel Nederland heeft")
                .contains(REGIONS.get(0).name() + " heeft");
    }

    /** The least of those that can be seen need not be the least of all. */
    @Test
    void whereOneIsHiddenTheMostAndTheLeastAreOfWhatIsShown() {
        ReleaseContent hidden = ReleaseExamples.with(
                CONTENT, REGIONS.get(0), Map.of(Indicator.REALISATIE_BANEN, new FigureValue.Hidden(false)));
        assertThat(inWords(RegionsSheet.of(hidden, Area.NEDERLAND, new Notes())))
                .contains("Met een geheim cijfer: ", "Het hoogste percentage in de grafiek heeft ");
    }

    /** A release of three regions had a caption with the names of all others, which no line holds: it failed its audit. */
    @Test
    void manyNamesTakeMoreSentencesThatEachFitOnALine() {
        FigureValue secret = new FigureValue.Hidden(false);
        ReleaseContent hidden = CONTENT;
        for (Area region : REGIONS.subList(12, REGIONS.size())) {
            hidden = ReleaseExamples.with(
                    hidden, region, Map.of(Indicator.REALISATIE_BANEN, secret, Indicator.BANEN_31, secret));
        }
        String caption = RegionsSheet.of(hidden, Area.NEDERLAND, new Notes())
                .charts()
                .get(0)
                .caption();
        assertThat(caption).contains(" Ook met een geheim cijfer: ").doesNotContain(", .");
        REGIONS.subList(12, REGIONS.size())
                .forEach(region -> assertThat(caption).containsOnlyOnce(region.name()));
        assertThat(caption.split("(?<=[.]) "))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThan(120));
    }

    /** The ranking in a region's own book: highest first, and its own bar stands out. */
    @Test
    void inItsOwnBookARegionStandsOutInTheRanking() {
        Area own = REGIONS.get(3);
        Sheet sheet = RegionsSheet.of(CONTENT, own, new Notes());
        Chart.BarChart chart = (Chart.BarChart) sheet.charts().get(0);

        assertThat(chart.rows().stream()
                        .filter(sheet.table().totals()::contains)
                        .map(row -> name(sheet, row)))
                .containsExactly(own.name());
        assertThat(name(
                        sheet,
                        sheet.table().totals().stream().min(Integer::compare).orElseThrow()))
                .isEqualTo("Nederland");
    }

    /** Jobs say little of municipalities of different sizes; without targets there is nothing else to draw. */
    @Test
    void withoutTargetsTheJobsAreDrawn() {
        FigureValue none = new FigureValue.Absent(AbsenceReason.GEEN_DOELSTELLING);
        ReleaseContent without = CONTENT;
        for (Area region : REGIONS) {
            without = ReleaseExamples.with(without, region, Map.of(Indicator.REALISATIE_BANEN, none));
        }
        assertThat(RegionsSheet.of(CONTENT, Area.NEDERLAND, new Notes())
                        .charts()
                        .get(0)
                        .title())
                .contains("Realisatie in banen per arbeidsmarktregio (procent), ");
        assertThat(RegionsSheet.of(without, Area.NEDERLAND, new Notes())
                        .charts()
                        .get(0)
                        .title())
                .contains("Aantal banen van 31 uur per arbeidsmarktregio, ");
    }

    private static String name(Sheet sheet, int row) {
        return ((Cell.Text) sheet.table().rows().get(row).get(0)).text();
    }

    private static String inWords(Sheet sheet) {
        return sheet.charts().get(0).description().text();
    }
}
