package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.FoundCounts;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.making.DisclosureAudit;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.release.ProtectionStatement;
import nl.beschutwerk.release.ProtectionStatement.Extent;
import nl.beschutwerk.release.ProtectionStatement.Withstood;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.Releases;
import org.junit.jupiter.api.Test;

class StatementCheckTest {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final FigureKey KEY = new FigureKey(
            AreaLevel.GEMEENTE, "0014", Indicator.WERKZAME_PERSONEN, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    private static final List<Extent> EXTENTS = List.of(new Extent(AreaLevel.GEMEENTE, 2, 1));

    @Test
    void aStatementThatIsSoHasNoDifference() {
        assertThat(check(stated(EXTENTS, "2024-Q3 v1"), attack(6, 0), Releases.of("2024-Q3", 1)))
                .isEqualTo(new StatementCheck(List.of(), List.of()));
    }

    @Test
    void otherNumbersOfCountsAreFaults() {
        StatementCheck check = check(
                stated(List.of(new Extent(AreaLevel.LAND, 3, 0), new Extent(AreaLevel.GEMEENTE, 2, 0))), attack(6, 0));

        assertThat(check.faults())
                .containsExactly(
                        "It states for land 0 of 3 counts hidden; found: no counts.",
                        "It states for gemeente 0 of 2 counts hidden; found: 1 of 2 counts hidden.");
        assertThat(check.remarks()).isEmpty();
    }

    @Test
    void anotherThresholdIsAFault() {
        assertThat(check(new ProtectionStatement(0, EXTENTS, Optional.empty()), attack(6, 0))
                        .faults())
                .containsExactly(
                        "It states a threshold of 0; the method of the release has 5.",
                        "It states that small counts are not hidden; they are.");
    }

    /** The statement is about the releases of its time, so that others which came later or went do not make it wrong. */
    @Test
    void otherReleasesThanThenAreNamed() {
        StatementCheck check = check(
                stated(EXTENTS, "2024-Q2 v1", "2024-Q3 v1"),
                attack(6, 0),
                Releases.of("2024-Q3", 1),
                Releases.of("2025-Q1", 2));

        assertThat(check.faults()).isEmpty();
        assertThat(check.remarks())
                .containsExactly(
                        "Not yet known when it was sealed, and now given to the attacker: 2025-Q1 v2.",
                        "Known when it was sealed, and since withdrawn or replaced before anybody saw them: 2024-Q2 v1.");
    }

    @Test
    void aNarrowerIntervalIsAFaultUnlessMoreIsKnownThanThen() {
        String narrower = "It states that no interval is narrower than 5; found: 4";

        assertThat(check(stated(EXTENTS), attack(4, 0)))
                .isEqualTo(new StatementCheck(List.of(narrower + "."), List.of()));
        StatementCheck withMore = check(stated(EXTENTS), attack(4, 0), Releases.of("2025-Q1", 1));
        assertThat(withMore.faults()).isEmpty();
        assertThat(withMore.remarks()).hasSize(2).contains(narrower + ", with releases that were not yet known.");
    }

    /** An attack without the tables of the run may prove less than the run did. */
    @Test
    void whatIsNotSettledThisTimeIsNoFault() {
        StatementCheck check = check(stated(EXTENTS), attack(6, 1));

        assertThat(check.faults()).isEmpty();
        assertThat(check.remarks()).singleElement().asString().endsWith("left 1 counts unsettled.");
    }

    private static StatementCheck check(ProtectionStatement stated, IntruderResult attack, Release... known) {
        return StatementCheck.of(
                stated,
                new DisclosureAudit(
                        attack,
                        new Confidential(Set.of(KEY), Set.of()),
                        Arrays.asList(known),
                        MethodReader.read(Path.of("data/reference/method.yaml")).method(),
                        Duration.ZERO));
    }

    private static ProtectionStatement stated(List<Extent> extents, String... known) {
        return new ProtectionStatement(5, extents, Optional.of(new Withstood(List.of(known), 5, true)));
    }

    private static IntruderResult attack(int width, int unsettled) {
        return new IntruderResult(
                QUARTER,
                Set.of(KEY.with(Indicator.GELDIGE_INDICATIES), KEY.with(Indicator.BANEN_31)),
                Set.of(KEY),
                List.of(FoundCounts.within(QUARTER, KEY, width)),
                List.of(),
                List.of(),
                List.of(),
                unsettled == 0 ? Set.of() : Set.of(FoundCounts.within(QUARTER, KEY, width)));
    }
}
