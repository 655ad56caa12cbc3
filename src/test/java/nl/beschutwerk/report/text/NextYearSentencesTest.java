package nl.beschutwerk.report.text;

import static nl.beschutwerk.report.ReleaseExamples.exact;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.TargetSources;
import org.junit.jupiter.api.Test;

/** What the summary says is asked next year. */
class NextYearSentencesTest {

    private static final ReleaseContent CONTENT = ReleaseExamples.published("2024-Q4");

    @Test
    void theTargetOfNextYearIsSaidWithItsYear() {
        assertThat(sentence(exact("12000")))
                .isEqualTo("De doelstelling voor eind 2025 is 12.000 banen van 31 uur per week.");
    }

    @Test
    void oneJobIsNotPluralAndPartOfOneIsNotLost() {
        assertThat(sentence(exact("1"))).contains("is 1 baan van 31 uur");
        assertThat(sentence(exact("12.5"))).contains("is 12,5 banen van 31 uur");
    }

    @Test
    void aTargetThatIsNotKnownIsSaidNotToBe() {
        assertThat(NextYearSentences.of(CONTENT, Area.NEDERLAND).text())
                .isEqualTo("Voor eind 2025 is geen doelstelling bekend.");
    }

    @Test
    void aTargetThatIsKnownOnlyAfterAMergerIsSaidToBe() {
        ReleaseContent content = ReleaseExamples.withTargetSources(
                CONTENT, new TargetSources(new TreeMap<>(), Set.of(Area.NEDERLAND.code()), Optional.empty()));

        assertThat(NextYearSentences.of(content, Area.NEDERLAND).text())
                .isEqualTo(
                        "De doelstelling voor eind 2025 staat hier niet: zij is alleen bekend voor de gemeenten zoals die"
                                + " na 31 december 2024 zijn ingedeeld.");
    }

    private static String sentence(FigureValue target) {
        return NextYearSentences.of(
                        ReleaseExamples.with(
                                CONTENT, Area.NEDERLAND, Map.of(Indicator.DOELSTELLING_VOLGEND_JAAR, target)),
                        Area.NEDERLAND)
                .text();
    }
}
