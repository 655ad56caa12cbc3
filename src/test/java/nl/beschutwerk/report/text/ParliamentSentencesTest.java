package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;

/** The sentence to paste with the table of the letter to Parliament. */
class ParliamentSentencesTest {

    private static final ReleaseContent CONTENT = ReleaseExamples.published("2024-Q4");

    @Test
    void theSentenceHasThePeopleAndTheTarget() {
        assertThat(sentence(Map.of()))
                .isEqualTo("Eind 2024 werkten 10.619 mensen met een positief advies beschut werk."
                        + " De doelstelling voor eind 2024 was 11.100 banen van 31 uur per week.");
    }

    @Test
    void nobodyAndOnePersonAreSaidAsSuch() {
        assertThat(sentence(Map.of(Indicator.WERKZAME_PERSONEN, exact("0"))))
                .startsWith("Eind 2024 werkte niemand met een positief advies beschut werk.");
        assertThat(sentence(Map.of(Indicator.WERKZAME_PERSONEN, exact("1"), Indicator.DOELSTELLING, exact("1"))))
                .isEqualTo("Eind 2024 werkte 1 persoon met een positief advies beschut werk."
                        + " De doelstelling voor eind 2024 was 1 baan van 31 uur per week.");
    }

    @Test
    void whatIsNotShownIsSaidNotToBe() {
        assertThat(sentence(Map.of(
                        Indicator.WERKZAME_PERSONEN,
                        hidden(),
                        Indicator.DOELSTELLING,
                        absent(AbsenceReason.GEEN_DOELSTELLING))))
                .isEqualTo(
                        "Hoeveel mensen met een positief advies beschut werk eind 2024 werkten, is geheim, om personen te"
                                + " beschermen."
                                + " Voor eind 2024 is geen doelstelling bekend.");
    }

    private static String sentence(Map<Indicator, FigureValue> values) {
        return ParliamentSentences.of(
                        ReleaseExamples.with(CONTENT, Area.NEDERLAND, values).figures(), Area.NEDERLAND)
                .text();
    }
}
