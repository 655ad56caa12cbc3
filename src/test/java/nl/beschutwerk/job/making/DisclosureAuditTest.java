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
import nl.beschutwerk.domain.Quarter;
import org.junit.jupiter.api.Test;

class DisclosureAuditTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
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

    /**
     * A figure that another one reveals fails the audit, even if no equation leads to it, and whether or not it is small
     * itself.
     */
    @Test
    void aHiddenFigureThatAnotherGivesAwayFailsTheAudit() {
        HiddenCount givenAway = result(Set.of(KEY), Set.of(), List.of(), List.of(), Set.of())
                .shownAmong(Set.of(KEY))
                .get(0);
        assertThat(audit(result(Set.of(), Set.of(KEY), List.of(), List.of(), Set.of()))
                        .failures())
                .isEmpty();
        assertThat(audit(result(Set.of(), Set.of(KEY), List.of(), List.of(givenAway), Set.of()))
                        .failures())
                .hasSize(1);
    }

    /** The message about a count of another quarter names that quarter. */
    @Test
    void aCountOfAnotherQuarterFailsTheAuditToo() {
        HiddenCount old = new IntruderResult(
                        Quarter.parse("2024-Q3"),
                        Set.of(KEY),
                        Set.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Set.of())
                .shownAmong(Set.of(KEY))
                .get(0);
        assertThat(audit(result(Set.of(), Set.of(), List.of(old), List.of(), Set.of()))
                        .failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.toString()).contains("2024-Q3 arbeidsmarktregio AM01"));
    }

    private static DisclosureAudit audit(long unsettled) {
        return audit(result(Set.of(), Set.of(KEY), List.of(), List.of(), unsettled == 0 ? Set.of() : Set.of(KEY)));
    }

    private static IntruderResult result(
            Set<FigureKey> shown,
            Set<FigureKey> hidden,
            List<HiddenCount> elsewhere,
            List<HiddenCount> revealed,
            Set<FigureKey> unsettled) {
        return new IntruderResult(QUARTER, shown, hidden, List.of(), List.of(), elsewhere, revealed, unsettled);
    }

    private static DisclosureAudit audit(IntruderResult attack) {
        return new DisclosureAudit(attack, new Confidential(Set.of(KEY), Set.of()), 5, Duration.ZERO);
    }
}
