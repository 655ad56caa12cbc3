package nl.beschutwerk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndependentPartsTest {

    private final SmallTable table = new SmallTable();

    IndependentPartsTest() {
        IntStream.range(0, 6).forEach(count -> table.count(20, 0, 1));
    }

    @Test
    void whatASumKeepsTogetherIsOnePart() {
        table.sum(0, 1, 2).sum(3, 4).sum(2, 5);
        assertThat(parts(Map.of(0, 2_000_000L, 1, -2_000_000L, 3, 500_000L, 4, -500_000L)))
                .containsExactlyInAnyOrder(Map.of(0, 2_000_000L, 1, -2_000_000L), Map.of(3, 500_000L, 4, -500_000L));
        assertThat(parts(Map.of(0, 2_000_000L, 2, -2_000_000L, 5, 2_000_000L)))
                .as("by two sums")
                .containsExactly(Map.of(0, 2_000_000L, 2, -2_000_000L, 5, 2_000_000L));
    }

    @Test
    void aSumOfOneKeepsNothingTogether() {
        table.sum(0, 1);
        assertThat(parts(Map.of(2, 1_000_000L, 3, 1_000_000L)))
                .containsExactlyInAnyOrder(Map.of(2, 1_000_000L), Map.of(3, 1_000_000L));
        assertThat(parts(Map.of())).isEmpty();
    }

    @Test
    void boundsKeepTogetherOnlyWhatBreaksThemAlone() {
        table.between(-3, 3, 0, 1);
        assertThat(parts(Map.of(0, 3_000_000L, 1, -3_000_000L)))
                .containsExactlyInAnyOrder(Map.of(0, 3_000_000L), Map.of(1, -3_000_000L));
        assertThat(parts(Map.of(0, 4_000_000L, 1, -2_000_000L))).containsExactly(Map.of(0, 4_000_000L, 1, -2_000_000L));
        assertThat(parts(Map.of(0, 2_000_000L, 1, -4_000_000L))).containsExactly(Map.of(0, 2_000_000L, 1, -4_000_000L));
    }

    /** Counts 0 and 1 only go together, and with both also 2 and 3 do. */
    @Test
    void partsThatAreJoinedCanBreakOtherBounds() {
        table.between(-3, 3, 0, 1).between(-5, 5, 0, 1, 2, 3);
        assertThat(parts(Map.of(0, 4_000_000L, 1, -1_000_000L, 2, 2_000_000L, 3, -3_000_000L, 4, 1_000_000L)))
                .containsExactlyInAnyOrder(
                        Map.of(0, 4_000_000L, 1, -1_000_000L),
                        Map.of(2, 2_000_000L),
                        Map.of(3, -3_000_000L),
                        Map.of(4, 1_000_000L));
        table.between(-2, 2, 1, 0, 2, 3);
        assertThat(parts(Map.of(0, 4_000_000L, 1, -1_000_000L, 2, 2_000_000L, 3, -3_000_000L, 4, 1_000_000L)))
                .containsExactlyInAnyOrder(
                        Map.of(0, 4_000_000L, 1, -1_000_000L, 2, 2_000_000L, 3, -3_000_000L), Map.of(4, 1_000_000L));
    }

    private Set<Map<Integer, Long>> parts(Map<Integer, Long> deviations) {
        SortedMap<Integer, Long> sorted = new TreeMap<>(deviations);
        return new IndependentParts(table.table(), sorted)
                .all().stream().map(part -> Map.copyOf(part)).collect(Collectors.toSet());
    }
}
