package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import org.junit.jupiter.api.Test;

class DisclosureAuditTest {

    private static final FigureKey KEY = new FigureKey(
            AreaLevel.ARBEIDSMARKTREGIO,
            "AM01",
            Indicator.WERKZAME_PERSONEN,
            Breakdown.TOTAAL,
            Breakdown.TOTAL_CATEGORY);

    @Test
    void countsThatWereNotSettledAreToldOnlyWhenThereAreAny() {
        assertThat(audit(0).inShort()).isEqualTo("passed, 1 of 1 counts hidden and none can be worked out");
        assertThat(audit(1).inShort())
                .startsWith("passed, 1 of 1 counts hidden")
                .contains("none was worked out; not settled: 1 confidential counts")
                .contains("The work allowed was spent");
    }

    @Test
    void whatIsNotConfidentialNeedsNotBeSettled() {
        DisclosureAudit audit = audit(1);
        assertThat(new DisclosureAudit(audit.attack(), new Confidential(Set.of(), Set.of()), 5, Duration.ZERO)
                        .inShort())
                .endsWith("none can be worked out");
    }

    /**
     * A figure that another one reveals fails the audit, even if no equation leads to it, and whether or not it is small
     * itself.
     */
    @Test
    void aHiddenFigureThatAnotherGivesAwayFailsTheAudit() {
        List<HiddenCount> givenAway =
                new IntruderResult(Set.of(KEY), List.of(), List.of(), Set.of()).shownAmong(Set.of(KEY));
        assertThat(audit(new IntruderResult(Set.of(), List.of(), List.of(), Set.of()))
                        .failures())
                .isEmpty();
        assertThat(audit(new IntruderResult(Set.of(), List.of(), givenAway, Set.of()))
                        .failures())
                .hasSize(1);
    }

    private static DisclosureAudit audit(long unsettled) {
        IntruderResult shown = new IntruderResult(Set.of(KEY), List.of(), List.of(), Set.of());
        return audit(new IntruderResult(
                Set.of(), shown.shownAmong(Set.of(KEY)), List.of(), unsettled == 0 ? Set.of() : Set.of(KEY)));
    }

    private static DisclosureAudit audit(IntruderResult attack) {
        return new DisclosureAudit(attack, new Confidential(Set.of(KEY), Set.of()), 5, Duration.ZERO);
    }
}
