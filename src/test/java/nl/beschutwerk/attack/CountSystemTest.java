package nl.beschutwerk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.beschutwerk.attack.CountSystem.Count;
import nl.beschutwerk.attack.CountSystem.Range;
import org.junit.jupiter.api.Test;

/** Counts are narrowed by the relations between them, and a relation that contradicts the others changes nothing. */
class CountSystemTest {

    private static final Count WHOLE = count("geheel");
    private static final Count ONE = count("een");
    private static final Count OTHER = count("ander");
    private static final Count PART = count("deel");

    private final CountSystem system = new CountSystem();

    private static Count count(String name) {
        return new Count("2024-Q4", Cell.total("NL", name));
    }

    private void put(Count count, long low, long high) {
        system.put(count, low, high);
    }

    @Test
    void theOthersOfASumBoundACount() {
        put(WHOLE, 9, 9);
        put(ONE, 1, CountSystem.MANY);
        put(OTHER, 3, CountSystem.MANY);

        assertThat(system.group("sum")
                        .relate(List.of(ONE, OTHER), List.of(WHOLE), 0, 0)
                        .close())
                .isTrue();
        assertThat(system.range(ONE)).contains(new Range(1, 6));
        assertThat(system.range(OTHER)).contains(new Range(3, 8));
        assertThat(system.reason(OTHER)).isEqualTo("sum");
    }

    @Test
    void whatOneRelationTellsAnotherUses() {
        put(WHOLE, 9, 9);
        put(ONE, 0, CountSystem.MANY);
        put(OTHER, 0, CountSystem.MANY);
        put(PART, 7, CountSystem.MANY);
        system.group("part of other")
                .relate(List.of(PART), List.of(OTHER), -CountSystem.MANY, 0)
                .close();

        system.group("sum").relate(List.of(ONE, OTHER), List.of(WHOLE), 0, 0).close();

        assertThat(system.range(ONE)).contains(new Range(0, 2));
        assertThat(system.range(PART)).contains(new Range(7, 9));
    }

    @Test
    void aContradictionIsLeftOutAndChangesNothing() {
        put(WHOLE, 3, 3);
        put(ONE, 2, CountSystem.MANY);
        put(OTHER, 2, CountSystem.MANY);

        assertThat(system.group("wrong")
                        .relate(List.of(ONE), List.of(WHOLE), 0, 0)
                        .relate(List.of(ONE, OTHER), List.of(WHOLE), 0, 0)
                        .close())
                .isFalse();
        assertThat(system.range(ONE)).contains(new Range(2, CountSystem.MANY));
        assertThat(system.leftOut()).containsExactly("wrong");

        system.group("right").relate(List.of(ONE), List.of(WHOLE), 0, 0).close();
        assertThat(system.range(ONE)).contains(new Range(3, 3));
        assertThat(system.range(OTHER)).contains(new Range(2, CountSystem.MANY));
    }

    @Test
    void aRelationWithAnUnknownCountTellsNothing() {
        put(WHOLE, 3, 3);

        assertThat(system.group("sum")
                        .relate(List.of(ONE), List.of(WHOLE), 0, 0)
                        .close())
                .isTrue();
        assertThat(system.range(ONE)).isEmpty();
    }
}
