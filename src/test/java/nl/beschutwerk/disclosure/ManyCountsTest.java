package nl.beschutwerk.disclosure;

import static nl.beschutwerk.disclosure.SmallTable.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;

class ManyCountsTest {

    private static final int REQUIRED = 5;
    private static final List<Integer> ALL = List.of(0, 1, 2, 3);

    private final SmallTable counts = new SmallTable()
            .count(100, 0, 1)
            .count(100, 0, 1)
            .count(100, 0, 1)
            .count(100, 0, 1)
            .between(-1000, 1000, 0, 1)
            .between(-1000, 1000, 2, 3);
    private final ManyCounts many = new ManyCounts(counts.table(), REQUIRED);

    @Test
    void theSearchEndsWhenNoCountIsLeft() {
        Set<Integer> wide = new HashSet<>(Set.of(2));
        List<List<List<Integer>>> asked = new ArrayList<>();
        List<Integer> rounds = new ArrayList<>();

        List<Integer> left =
                many.widen(List.of(List.of(1, 2, 3)), count -> !wide.contains(count), () -> false, (groups, round) -> {
                    asked.add(groups);
                    rounds.add(round);
                    wide.add(groups.get(0).get(0));
                });

        assertThat(left).isEmpty();
        assertThat(asked).containsExactly(List.of(List.of(1, 3)), List.of(List.of(3)));
        assertThat(rounds).containsExactly(0, 1);
    }

    @Test
    void theSearchEndsAfterTwoRoundsInVain() {
        Set<Integer> wide = new HashSet<>();
        List<Integer> rounds = new ArrayList<>();

        // Only the second round of the first four finds anything.
        List<Integer> left =
                many.widen(List.of(List.of(1, 2, 3)), count -> !wide.contains(count), () -> false, (groups, round) -> {
                    rounds.add(round);
                    if (round == 1) {
                        wide.add(1);
                    }
                });

        assertThat(left).containsExactly(2, 3);
        assertThat(rounds).containsExactly(0, 1, 2, 3);
    }

    @Test
    void aGroupIsSearchedAsLongAsItMakesProgressItself() {
        Set<Integer> wide = new HashSet<>();
        List<List<List<Integer>>> asked = new ArrayList<>();

        // One count alone is tried both ways at once, so that a second round would be the same again.
        List<Integer> left = many.widen(
                List.of(List.of(1, 2), List.of(3), List.of(4, 5, 6, 7)),
                count -> !wide.contains(count),
                () -> false,
                (groups, round) -> {
                    asked.add(groups);
                    wide.add(4 + round);
                });

        assertThat(left).containsExactly(1, 2, 3);
        assertThat(asked)
                .containsExactly(
                        List.of(List.of(1, 2), List.of(3), List.of(4, 5, 6, 7)),
                        List.of(List.of(1, 2), List.of(5, 6, 7)),
                        List.of(List.of(6, 7)),
                        List.of(List.of(7)));
    }

    @Test
    void theSearchEndsAfterTwelveRounds() {
        Set<Integer> wide = new HashSet<>();

        List<Integer> left = many.widen(
                List.of(IntStream.range(0, 20).boxed().toList()),
                count -> !wide.contains(count),
                () -> false,
                (groups, round) -> wide.add(groups.get(0).get(0)));

        assertThat(left).containsExactly(12, 13, 14, 15, 16, 17, 18, 19);
    }

    @Test
    void noRoundBeginsOnceTheWorkAllowedIsSpent() {
        Set<Integer> wide = new HashSet<>();

        List<Integer> left = many.widen(
                List.of(List.of(1, 2, 3)),
                count -> !wide.contains(count),
                () -> wide.size() == 2,
                (groups, round) -> wide.add(groups.get(0).get(0)));

        assertThat(left).containsExactly(3);
    }

    @Test
    void everyCountIsTriedUpAndDownInChangingHalves() {
        Set<List<Long>> halves = new HashSet<>();
        try (SecondarySuppressionModel model = counts.model()) {
            for (int round = 0; round < 6; round++) {
                List<AlternativeTable> one = oneWay(model, round, false);
                List<AlternativeTable> reverse = oneWay(model, round, true);
                assertThat(many.bothWays(model, ALL, round, units(0, 1, 2, 3)))
                        .containsAll(one)
                        .containsAll(reverse)
                        .hasSize(one.size() + reverse.size());
                List<Long> half = new ArrayList<>();
                for (int cell = 0; cell < 4; cell++) {
                    long offBy = isBitSet(cell, round) ? -REQUIRED : REQUIRED;
                    assertThat(offBy(one, cell)).isEqualTo(offBy);
                    assertThat(offBy(reverse, cell)).isEqualTo(-offBy);
                    half.add(offBy);
                }
                halves.add(half);
            }
        }
        assertThat(halves).hasSizeGreaterThan(2);
    }

    private List<AlternativeTable> oneWay(SecondarySuppressionModel model, int round, boolean reverse) {
        return many.oneWay(model, ALL, round, reverse, units(0, 1, 2, 3));
    }

    /** Each count is in one table at most, since no relation keeps them together. */
    private static long offBy(List<AlternativeTable> tables, int cell) {
        return tables.stream().mapToLong(table -> table.offBy(cell)).sum();
    }

    /** The bit of a number from 0 up to 1 with the value of 1/2 in round 0, 1/4 in round 1 and so on. */
    private boolean isBitSet(int cell, int round) {
        double apart = counts.table().cells().get(cell).apart();
        return ((long) (apart * (1L << (round + 1))) & 1) == 1;
    }

    @Test
    void countsAreGroupedByWhatTheyAreLinkedWith() {
        try (ModelsOfGroups own =
                new ModelsOfGroups(counts.table(), cell -> true, Numbers.REAL, new SolverWork(StopSignal.NEVER))) {
            Map<SecondarySuppressionModel, List<Integer>> groups = ManyCounts.byGroup(List.of(3, 0, 2), own);

            assertThat(groups.values()).containsExactly(List.of(3, 2), List.of(0));
            assertThat(groups.keySet()).containsExactly(own.of(3), own.of(0));
        }
    }
}
