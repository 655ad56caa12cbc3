package nl.beschutwerk.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What suppression, rounding and the cell-key method give readers and an intruder, in numbers of one invented quarter. */
class WeighingTest {

    private static Truth truth;
    private static Truth joined;
    private static Measurement.Result suppressionOfJoined;

    @BeforeAll
    static void read() throws IOException {
        truth = WeighingReport.fixture();
        joined = JoinedCategories.of(truth);
        suppressionOfJoined = Measurement.of(new SuppressionByIntervals(), joined);
    }

    @Test
    void suppressionOfTodayFailsIfHiddenCountsAreAtLeastOne() {
        Measurement.Result before = Measurement.of(new SuppressedCounts(false), truth);
        Measurement.Result after = Measurement.of(new SuppressedCounts(true), truth);

        assertThat(before.found().small()).isEqualTo(466);
        assertThat(before.found().narrow()).isZero();
        assertThat(after.found().narrow()).isEqualTo(202);
        assertThat(after.found().proven()).isEqualTo(81);
        assertThat(usable(after)).isCloseTo(76.0, within(0.1));
    }

    @Test
    void suppressionCanMeetTheRequirement() {
        Measurement.Result asNow = Measurement.of(new SuppressionByIntervals(), truth);

        assertThat(asNow.found().narrow()).isZero();
        assertThat(usable(asNow)).isBetween(73.0, 74.0);
        assertThat(suppressionOfJoined.found().narrow()).isZero();
        assertThat(usable(suppressionOfJoined)).isBetween(86.0, 87.0);
        assertThat(goodAttainment(suppressionOfJoined)).isBetween(81.0, 83.0);
        assertThat(asNow.additivityGap()).isZero();
    }

    @Test
    void roundingToFiveFailsForEverySmallCountThatBecomesZero() {
        Measurement.Result five = Measurement.of(new RoundedCounts(5), truth);

        assertThat(five.found().alone()).isEqualTo(five.found().narrow()).isEqualTo(238);
        assertThat(usable(five)).isCloseTo(85.5, within(0.1));
        assertThat(five.additivityGap()).isZero();
    }

    @Test
    void roundingToTenMeetsTheRequirementButServesReadersWorst() {
        Measurement.Result ten = Measurement.of(new RoundedCounts(10), truth);

        assertThat(ten.found().narrow()).isZero();
        assertThat(ten.found().likely()).isZero();
        assertThat(usable(ten)).isCloseTo(58.2, within(0.1));
        assertThat(goodAttainment(ten)).isLessThan(22);
        assertThat(ten.additivityGap()).isZero();
    }

    @Test
    void smallNoiseGivesMoreUsableCountsButIsTooCertain() {
        Measurement.Result five = Measurement.of(new CellKeyCounts(5, 2, 3), truth);
        Measurement.Result seven = Measurement.of(new CellKeyCounts(7, 2, 3), truth);

        assertThat(five.found().narrow()).isEqualTo(19);
        assertThat(seven.found().narrow()).isZero();
        assertThat(seven.found().likely()).isEqualTo(167);
        assertThat(usable(seven)).isCloseTo(92.4, within(0.1));
        assertThat(goodAttainment(seven)).isCloseTo(42.1, within(0.1));
        assertThat(seven.additivityGap()).isEqualTo(15);
    }

    @Test
    void noiseThatIsEnoughServesReadersLessThanJoinedCategories() {
        Measurement.Result noise = Measurement.of(new CellKeyCounts(8, 4, 7), joined);

        assertThat(noise.found().narrow()).isZero();
        assertThat(noise.found().likely()).isZero();
        assertThat(usable(noise)).isCloseTo(81.6, within(0.1)).isLessThan(usable(suppressionOfJoined));
        assertThat(goodAttainment(noise)).isLessThan(35).isLessThan(goodAttainment(suppressionOfJoined));
        assertThat(noise.additivityGap()).isEqualTo(33);
    }

    @Test
    void evenExactPersonsGiveAttainmentWithErrors() {
        Measurement.Result exact = Measurement.of(new ExactPersons(), truth);

        assertThat(exact.attainment().mean()).isCloseTo(6.0, within(0.1));
        assertThat(goodAttainment(exact)).isCloseTo(57.3, within(0.1));
    }

    private static double usable(Measurement.Result result) {
        return 100.0 * result.below().usable() / result.below().all();
    }

    private static double goodAttainment(Measurement.Result result) {
        return 100.0 * result.attainment().good() / result.attainment().all();
    }
}
