package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

/** The four figures at the head of the summary. */
class KeyFigureLineTest {

    private static final ReleaseContent CONTENT = ReleaseExamples.with(
            FullSizeExample.release(),
            Area.NEDERLAND,
            Map.of(
                    Indicator.WERKZAME_PERSONEN, exact("8709"),
                    Indicator.BANEN_31, exact("7623.4"),
                    Indicator.DOELSTELLING, exact("8263"),
                    Indicator.REALISATIE_BANEN, exact("92.26")));

    @Test
    void theFourFiguresStandBehindTheirNames() {
        assertThat(line(CONTENT))
                .isEqualTo("Aan het werk: 8.709. Banen van 31 uur: 7.623. Doelstelling: 8.263. Gehaald: 92%.");
    }

    @Test
    void anEstimateFromHeadcountsIsSaidToBeOne() {
        assertThat(line(ReleaseExamples.published("2024-Q4")))
                .isEqualTo("Aan het werk: 10.619. Banen van 31 uur: ongeveer 9.249. Doelstelling: 11.100."
                        + " Gehaald: ongeveer 83%.");
    }

    @Test
    void duringAYearTheTargetIsThatOfItsEnd() {
        assertThat(line(ReleaseExamples.published("2022-Q2"))).contains(" Doelstelling eind 2022: 9.500.");
    }

    @Test
    void hiddenAbsentAndZeroAreThreeThings() {
        ReleaseContent content = ReleaseExamples.with(
                CONTENT,
                Area.NEDERLAND,
                Map.of(
                        Indicator.WERKZAME_PERSONEN, hidden(),
                        Indicator.BANEN_31, exact("0"),
                        Indicator.DOELSTELLING, ReleaseExamples.absent(AbsenceReason.GEEN_DOELSTELLING),
                        Indicator.REALISATIE_BANEN, ReleaseExamples.absent(AbsenceReason.GEEN_DOELSTELLING)));
        assertThat(line(content))
                .isEqualTo("Aan het werk: geheim. Banen van 31 uur: 0. Doelstelling: geen cijfer."
                        + " Gehaald: geen cijfer.");
    }

    @Test
    void lessThanAJobIsNotShownAsNone() {
        assertThat(line(ReleaseExamples.with(CONTENT, Area.NEDERLAND, Map.of(Indicator.BANEN_31, exact("0.4")))))
                .contains("Banen van 31 uur: 0,4.");
    }

    private static String line(ReleaseContent content) {
        return KeyFigureLine.of(content, Area.NEDERLAND).text();
    }
}
