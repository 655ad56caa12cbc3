package nl.beschutwerk.weighing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the methods are what they are called: a comparison with faulty rounding or faulty noise would say nothing. */
class WeighedMethodsTest {

    private static final int[][] ROWS = {{3, 1}, {0, 7}, {12, 4}, {1, 1}};

    @Test
    void roundedTablesAddUpAndHoldAdjacentMultiples() {
        UnbiasedRounding rounding = new UnbiasedRounding(5, new SplittableRandom(1));
        for (int time = 0; time < 1_000; time++) {
            int[][] table = rounding.round(ROWS);
            int[] columns = new int[3];
            for (int row = 0; row < ROWS.length; row++) {
                assertThat(table[row][0] + table[row][1]).isEqualTo(table[row][2]);
                for (int column = 0; column < 3; column++) {
                    columns[column] += table[row][column];
                }
                assertAdjacent(table[row][0], ROWS[row][0]);
                assertAdjacent(table[row][1], ROWS[row][1]);
                assertAdjacent(table[row][2], ROWS[row][0] + ROWS[row][1]);
            }
            assertThat(table[ROWS.length]).isEqualTo(columns);
        }
    }

    private static void assertAdjacent(int rounded, int amount) {
        assertThat(rounded % 5).isZero();
        assertThat(Math.abs(rounded - amount)).isLessThan(5);
    }

    @Test
    void roundingIsUnbiased() {
        UnbiasedRounding rounding = new UnbiasedRounding(5, new SplittableRandom(2));
        double[][] sums = new double[ROWS.length][2];
        int times = 20_000;
        for (int time = 0; time < times; time++) {
            int[][] table = rounding.round(ROWS);
            for (int row = 0; row < ROWS.length; row++) {
                sums[row][0] += table[row][0];
                sums[row][1] += table[row][1];
            }
        }
        for (int row = 0; row < ROWS.length; row++) {
            assertThat(sums[row][0] / times).isCloseTo(ROWS[row][0], within(0.1));
            assertThat(sums[row][1] / times).isCloseTo(ROWS[row][1], within(0.1));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 9, 50})
    void noiseIsUnbiasedAndHasItsVariance(int count) {
        double[] chances = new PerturbationTable(7, 2, 3).chances(count);
        double sum = 0;
        double mean = 0;
        double variance = 0;
        for (int i = 0; i < chances.length; i++) {
            int value = count + i - 7;
            assertThat(chances[i] == 0 || value == 0 || value > 2).isTrue();
            sum += chances[i];
            mean += chances[i] * (i - 7);
            variance += chances[i] * (i - 7) * (i - 7);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(mean).isCloseTo(0, within(1e-6));
        assertThat(variance).isCloseTo(3, within(1e-5));
    }

    @Test
    void noiseWithoutEnoughVarianceIsRefused() {
        PerturbationTable table = new PerturbationTable(7, 4, 3);

        assertThatThrownBy(() -> table.chances(2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnchangedCountHasTheSameNoiseInTheNextQuarter() throws IOException {
        Truth before = truth("AM01,AM01,totaal,totaal,30,20,10,,,", "AM01,0001,totaal,totaal,12,8,4,,,", "18,12,6");
        Truth after = truth("AM01,AM01,totaal,totaal,31,21,10,,,", "AM01,0001,totaal,totaal,12,8,4,,,", "19,13,6");
        Count unchanged = new Count(Place.ofArea("AM01", "0001"), Measure.VALID);
        Count changed = new Count(Place.ofArea("AM01", "0002"), Measure.VALID);

        assertThat(new RecordKeys(after).key(unchanged)).isEqualTo(new RecordKeys(before).key(unchanged));
        assertThat(new RecordKeys(after).key(changed)).isNotEqualTo(new RecordKeys(before).key(changed));
    }

    @Test
    void theSamePersonsHaveTheSameKeyInRegionAndCategory() throws IOException {
        Truth truth = truth(
                "AM01,AM01,totaal,totaal,30,20,10,,,",
                "AM01,0001,totaal,totaal,12,8,4,,,\nAM01,AM01,geslacht,m,30,20,10,,,",
                "18,12,6");
        RecordKeys keys = new RecordKeys(truth);

        assertThat(keys.key(new Count(new Place("AM01", "AM01", "geslacht", "m"), Measure.VALID)))
                .isEqualTo(keys.key(new Count(Place.ofArea("AM01", "AM01"), Measure.VALID)));
    }

    @Test
    void theIntruderSubtractsWhatIsShownFromTotals() throws IOException {
        Truth truth = truth("AM01,AM01,totaal,totaal,30,20,10,,,", "AM01,0001,totaal,totaal,3,2,1,VWN,,", "27,18,9");
        Published published = new SuppressedCounts(true).publish(truth);
        int number = requireNonNull(truth.number(new Count(Place.ofArea("AM01", "0001"), Measure.WORKING)));
        IntervalAttack attack = IntervalAttack.on(published, truth.sums());

        assertThat(attack.lower(number)).isEqualTo(2);
        assertThat(attack.upper(number)).isEqualTo(2);
    }

    @Test
    void countsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() ->
                        truth("AM01,AM01,totaal,totaal,30,20,10,,,", "AM01,0001,totaal,totaal,3,2,1,,,", "26,18,8"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Truth truth(String region, String first, String second) throws IOException {
        String text = "region,area,breakdown,category,V,W,N,hidden,hours,target\n" + region + "\n" + first
                + "\nAM01,0002,totaal,totaal," + second + ",,,\n";
        return TruthFile.read(new BufferedReader(new StringReader(text)));
    }
}
