package nl.beschutwerk.intake.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.oracle.KnownFindings;
import org.junit.jupiter.api.Test;

/** The independent count must know each rule: otherwise no independent code would check the counts of a rule. */
class KnownFindingsTest {

    @Test
    void theIndependentCountKnowsEveryRuleAndNoOther() {
        Set<String> known = Stream.of(
                        KnownFindings.COUNTED, KnownFindings.OF_HEADCOUNTS, KnownFindings.OF_MANIFEST_AND_FILES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
        assertThat(FindingRules.all())
                .extracting(rule -> rule.code().code())
                .as("count a new rule in nl.beschutwerk.oracle.CheckedDelivery, and name its code in KnownFindings")
                .containsExactlyInAnyOrderElementsOf(known);
    }
}
