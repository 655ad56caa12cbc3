package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

class NotWorkingSentencesTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @Test
    void thoseWhoDoNotWorkAreSomeOfThoseWithAnAdvice() {
        assertThat(sentence(Q4_2024))
                .isEqualTo("Van de 15.635 mensen met een geldige indicatie werkten er 5.016 niet.");
    }

    @Test
    void indicationsThatWereNotPublishedAreSaidToBeUnknown() {
        assertThat(sentence(ReleaseExamples.published("2022-Q1")))
                .isEqualTo(
                        "Hoeveel mensen in totaal een geldige indicatie hadden, is niet bekend: niet gepubliceerd of niet"
                                + " geleverd.");
    }

    @Test
    void nobodyAndOnePersonAreSaidInWordsThatFit() {
        assertThat(sentence(with(Map.of(Indicator.GELDIGE_INDICATIES, exact("0")))))
                .isEqualTo("Niemand had een geldige indicatie.");
        assertThat(sentence(with(Map.of(Indicator.GELDIGE_INDICATIES, exact("1"), Indicator.NIET_WERKEND, exact("1")))))
                .isEqualTo("Van de 1 persoon met een geldige indicatie werkte er 1 niet.");
        assertThat(sentence(with(Map.of(Indicator.NIET_WERKEND, exact("0")))))
                .isEqualTo("Van de 15.635 mensen met een geldige indicatie was niemand zonder werk.");
    }

    @Test
    void hiddenNumbersAreNotSaid() {
        assertThat(sentence(with(Map.of(Indicator.NIET_WERKEND, hidden()))))
                .isEqualTo(
                        "Hoeveel van de 15.635 mensen met een geldige indicatie niet werkten, is geheim, om personen te"
                                + " beschermen.");
    }

    private static String sentence(ReleaseContent content) {
        return NotWorkingSentences.of(content, Area.NEDERLAND).text();
    }

    private static ReleaseContent with(Map<Indicator, FigureValue> values) {
        return ReleaseExamples.with(Q4_2024, Area.NEDERLAND, values);
    }
}
