package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.FoundCounts;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.release.ProtectionStatement;
import nl.beschutwerk.release.ProtectionStatement.Extent;
import nl.beschutwerk.release.ProtectionStatement.Withstood;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.Releases;
import org.junit.jupiter.api.Test;

class DisclosureAuditTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final FigureKey KEY = new FigureKey(
            AreaLevel.ARBEIDSMARKTREGIO,
            "AM01",
            Indicator.WERKZAME_PERSONEN,
            Breakdown.TOTAAL,
            Breakdown.TOTAL_CATEGORY);

    private static final List<Release> KNOWN = List.of(Releases.of("2024-Q2", 2), Releases.of("2024-Q3", 1));
    private static final Method METHOD =
            MethodReader.read(Path.of("data/reference/method.yaml")).method();

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

    @Test
    void itStatesHowManyCountsAreHiddenAndWhatWasWithstood() {
        FigureKey jobs = KEY.with(Indicator.BANEN_31);
        FigureKey indicated = KEY.with(Indicator.GELDIGE_INDICATIES);
        ProtectionStatement statement = audit(
                        result(Set.of(indicated, jobs), Set.of(KEY), List.of(), List.of(), Set.of()))
                .statement();

        assertThat(statement.threshold()).isEqualTo(5);
        assertThat(statement.extents()).containsExactly(new Extent(AreaLevel.ARBEIDSMARKTREGIO, 2, 1));
        assertThat(statement.withstood()).contains(new Withstood(List.of("2024-Q2 v2", "2024-Q3 v1"), 5, true));
        assertThat(audit(1).statement().withstood())
                .get()
                .extracting(Withstood::settled)
                .isEqualTo(false);
    }

    /** Everybody may read the statement, so it may not depend on which hidden counts are small, or on how many. */
    @Test
    void theStatementIsTheSameWhateverHiddenCountIsConfidential() {
        FigureKey other = KEY.with(Indicator.NIET_WERKEND);
        Set<FigureKey> hidden = Set.of(KEY, other);
        List<ProtectionStatement> statements = Stream.of(
                        attack(hidden, List.of(), List.of()),
                        attack(hidden, List.of(found(KEY, 5)), List.of()),
                        attack(hidden, List.of(found(KEY, 9), found(other, 12)), List.of(found(KEY, 0))),
                        attack(hidden, List.of(found(other, 300)), List.of(found(KEY, 5), found(other, 2))))
                .map(attack -> audit(attack).statement())
                .toList();

        assertThat(statements).hasSize(4).containsOnly(statements.get(0));
    }

    /** A release that is attacked again may be weaker than it was. */
    @Test
    void anIntervalThatIsTooNarrowIsStatedAsItIs() {
        assertThat(audit(attack(Set.of(KEY), List.of(found(KEY, 3)), List.of()))
                        .statement()
                        .withstood())
                .get()
                .extracting(Withstood::narrowest)
                .isEqualTo(3L);
    }

    private static HiddenCount found(FigureKey key, int width) {
        return FoundCounts.within(QUARTER, key, width);
    }

    private static IntruderResult attack(
            Set<FigureKey> hidden, List<HiddenCount> confidential, List<HiddenCount> newlyIndicated) {
        return new IntruderResult(
                QUARTER, Set.of(), hidden, confidential, newlyIndicated, List.of(), List.of(), Set.of());
    }

    private static DisclosureAudit audit(long unsettled) {
        return audit(
                result(Set.of(), Set.of(KEY), List.of(), List.of(), unsettled == 0 ? Set.of() : Set.of(found(KEY, 3))));
    }

    private static IntruderResult result(
            Set<FigureKey> shown,
            Set<FigureKey> hidden,
            List<HiddenCount> elsewhere,
            List<HiddenCount> revealed,
            Set<HiddenCount> unsettled) {
        return new IntruderResult(QUARTER, shown, hidden, List.of(), List.of(), elsewhere, revealed, unsettled);
    }

    private static DisclosureAudit audit(IntruderResult attack) {
        return new DisclosureAudit(attack, new Confidential(Set.of(KEY), Set.of()), KNOWN, METHOD, Duration.ZERO);
    }
}
