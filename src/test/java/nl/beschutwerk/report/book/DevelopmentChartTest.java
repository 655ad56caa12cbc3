package nl.beschutwerk.report.book;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.estimated;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.table.Notes;
import org.junit.jupiter.api.Test;

/** What the title of the chart of all quarters says of the last one. */
class DevelopmentChartTest {

    @Test
    void theTitleSaysOnWhichSideOfTheTargetTheJobsAre() {
        assertThat(title(exact("-0.1")))
                .startsWith("Aantal banen van 31 uur: minder dan de doelstelling op deze datum, ");
        assertThat(title(exact("0.1"))).startsWith("Aantal banen van 31 uur: meer dan de doelstelling op deze datum, ");
    }

    /** Readers see the difference as zero. */
    @Test
    void aDifferenceThatIsShownAsZeroIsNone() {
        assertThat(title(exact("-0.04"))).contains(": gelijk aan de doelstelling op deze datum, ");
    }

    @Test
    void aRoughEstimateIsCalledSo() {
        assertThat(title(estimated("-20"))).contains(": naar schatting minder dan de doelstelling op deze datum, ");
    }

    @Test
    void withoutADifferenceTheTitleNamesOnlyWhatIsDrawn() {
        assertThat(title(absent(AbsenceReason.GEEN_DOELSTELLING)))
                .startsWith("Aantal banen van 31 uur en de doelstelling, ");
    }

    private static String title(FigureValue difference) {
        return DevelopmentSheet.of(
                        ReleaseExamples.with(
                                ReleaseExamples.published("2024-Q4"),
                                Area.NEDERLAND,
                                Map.of(Indicator.VERSCHIL_PAD, difference)),
                        Area.NEDERLAND,
                        new Notes())
                .charts()
                .get(0)
                .title();
    }
}
