package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.beschutwerk.audit.disclosure.Confidential;
import nl.beschutwerk.audit.disclosure.Intruder;
import nl.beschutwerk.audit.disclosure.IntruderResult;
import nl.beschutwerk.audit.disclosure.PublicKnowledge;
import nl.beschutwerk.audit.disclosure.PublishedFigures;
import nl.beschutwerk.audit.disclosure.PublishedRelease;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopRequestedException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.making.SampleCountries.Country;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Countries so small that nearly every figure in them is confidential. Suppression and attack end after a bounded amount of
 * work, counted in steps of the solvers and not in seconds, and nothing can be inferred. The test takes some minutes.
 */
@Tag("slow")
class SmallCountriesIT {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");

    /** Solver work allowed for the choice, with the last search that began before it was spent; see {@link SolverWork#units()}. */
    private static final long MOST_WORK_OF_CHOICE = 620_000_000;

    /** Solver work allowed for the attack, which has no tables to begin with. */
    private static final long MOST_WORK_OF_ATTACK = 2_000_000_000;

    /** Most calls are of programmes of a single region, which take a part of a thousandth of a second. */
    private static final long MOST_CALLS = 30_000;

    private static final int TIMES_ASKED = 20;

    @TempDir
    static Path folder;

    private static SampleCountries countries;

    private static Set<FigureKey> choose(Country country, SolverWork work) {
        return new Suppression(country.method(), country.composition(), work)
                .choose(country.figures(), country.basePersons(), EarlierVersions.NONE);
    }

    private static IntruderResult attack(Country country, Set<FigureKey> hidden, SolverWork work) throws IOException {
        return Intruder.on(
                new PublishedRelease(
                        QUARTER,
                        PublishedFigures.write(folder.resolve("cijfers.csv"), country.figures(), hidden),
                        PublicKnowledge.at(
                                QUARTER.referenceDate(), country.inputs().reference(), country.method()),
                        Map.of(),
                        country.figures(),
                        country.basePersons()),
                List.of(),
                List.of(),
                country.method().disclosureThreshold(),
                work);
    }

    @BeforeAll
    static void open() throws SQLException {
        countries = new SampleCountries(folder);
    }

    @AfterAll
    static void close() throws SQLException {
        countries.close();
    }

    @ParameterizedTest(name = "{0} persons, seed {1}")
    @CsvSource({
        "50, 1", "50, 2", "50, 3", "300, 1", "300, 2", "300, 3", "1000, 1", "1000, 2", "1000, 3", "3000, 1", "3000, 2",
        "3000, 3"
    })
    void endsAfterABoundedAmountOfWorkAndNothingIsFoundOut(long persons, long seed) throws Exception {
        Country country = countries.of(QUARTER, persons, seed);
        SolverWork choosing = new SolverWork(StopSignal.NEVER);
        Set<FigureKey> hidden = choose(country, choosing);
        SolverWork attacking = new SolverWork(StopSignal.NEVER);
        IntruderResult result = attack(country, hidden, attacking);

        int threshold = country.method().disclosureThreshold();
        Confidential confidential = Confidential.in(country.figures(), country.basePersons(), threshold);
        assertThat(confidential.counts()).isNotEmpty();
        assertThat(result.exposed(threshold)).isEmpty();
        assertThat(result.shownAmong(confidential.ratios())).isEmpty();
        for (SolverWork work : new SolverWork[] {choosing, attacking}) {
            System.out.println(persons + " persons, seed " + seed + ": " + hidden.size() + " hidden, " + work.calls()
                    + " calls, " + work.iterations() + " iterations, " + work.nodes() + " nodes, " + work.units()
                    + " units");
            assertThat(work.calls()).isPositive().isLessThan(MOST_CALLS);
        }
        assertThat(choosing.units()).isPositive().isLessThan(MOST_WORK_OF_CHOICE);
        assertThat(attacking.units()).isPositive().isLessThan(MOST_WORK_OF_ATTACK);
    }

    /** The stop signal comes after a number of requests for it, while suppression or attack still has much work to do. */
    @Test
    void choosingAndAttackingBreakOffSoonAfterTheyAreAskedTo() throws Exception {
        Country country = countries.of(QUARTER, 300, 4);
        assertThat(secondsToBreakOff(stop -> choose(country, new SolverWork(stop))))
                .isLessThan(10);
        Set<FigureKey> hidden = choose(country, new SolverWork(StopSignal.NEVER));
        assertThat(secondsToBreakOff(stop -> attack(country, hidden, new SolverWork(stop))))
                .isLessThan(10);
    }

    private interface Work {

        void until(StopSignal stop) throws IOException;
    }

    private static long secondsToBreakOff(Work work) {
        AtomicInteger asked = new AtomicInteger();
        AtomicLong told = new AtomicLong();
        StopSignal stop = () -> {
            int times = asked.incrementAndGet();
            if (times == TIMES_ASKED) {
                told.set(System.nanoTime());
            }
            return times >= TIMES_ASKED;
        };
        assertThatThrownBy(() -> work.until(stop)).isInstanceOf(StopRequestedException.class);
        return Duration.ofNanos(System.nanoTime() - told.get()).toSeconds();
    }
}
