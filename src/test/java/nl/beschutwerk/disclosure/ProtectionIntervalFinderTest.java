package nl.beschutwerk.disclosure;

import static nl.beschutwerk.disclosure.SmallTable.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import org.junit.jupiter.api.Test;

/** Intervals of the first count of small tables; an interval must be 5 wide. */
class ProtectionIntervalFinderTest {

    private static final int REQUIRED = 5;

    @Test
    void aCountThatMayBeLargeEnoughNeedsNoSmallerOne() {
        SmallTable table = new SmallTable().count(3, 0, 1).count(8, 0, 1).sum(0, 1);

        assertThat(any(table)).hasValueSatisfying(interval -> {
            assertThat(interval.lower()).isEqualTo(AlternativeTable.NOTHING);
            assertThat(interval.higher().persons()).containsExactlyInAnyOrderEntriesOf(Map.of(0, 5L, 1, -5L));
            assertThat(interval.moved()).isEqualTo(units(0, 1));
        });
    }

    @Test
    void aCountMayBeSmallerAndLarger() {
        SmallTable table = new SmallTable().count(3, 0, 1).count(2, 0, 1).sum(0, 1);

        assertThat(any(table)).hasValueSatisfying(interval -> {
            assertThat(interval.lower().offBy(0)).isEqualTo(-3);
            assertThat(interval.higher().offBy(0)).isEqualTo(2);
        });
    }

    @Test
    void aCountWithoutRoomBelowHasNoInterval() {
        assertThat(any(new SmallTable().count(3, 0, 1).count(1, 0, 1).sum(0, 1)))
                .isEmpty();
        assertThat(any(new SmallTable().count(3, 1, 1).count(2, 0, 1).sum(0, 1)))
                .isEmpty();
    }

    @Test
    void aCountThatOthersKeepFromBeingSmallerHasNone() {
        SmallTable table =
                new SmallTable().count(30, 0, 1).count(2, 0, 1).sum(0, 1).between(-10, 2, 1);

        assertThat(any(table)).isEmpty();
    }

    @Test
    void tablesThatWereFoundServeAgain() {
        SmallTable table = new SmallTable().count(3, 0, 1).count(2, 0, 1).sum(0, 1);
        ProtectionIntervalFinder finder = new ProtectionIntervalFinder(table.table(), REQUIRED);
        assertThat(finder.known(0, units(0, 1))).isEmpty();
        try (SecondarySuppressionModel model = table.model()) {
            Optional<ProtectionInterval> found = finder.any(0, model, units(0, 1));

            assertThat(finder.known(0, units(0, 1))).isPresent().isEqualTo(found);
            // What the first count loses, the second gains.
            assertThat(finder.known(1, units(0, 1))).isPresent();
        }
    }

    @Test
    void aTableOfManyCountsIsRemembered() {
        ProtectionIntervalFinder finder =
                new ProtectionIntervalFinder(new SmallTable().count(3, 0, 1).table(), REQUIRED);
        AlternativeTable more = new AlternativeTable(0, units(0), Map.of(0, 5L), false, Map.of());
        finder.remember(more);

        assertThat(finder.known(0, units(0))).contains(new ProtectionInterval(AlternativeTable.NOTHING, more));
    }

    @Test
    void whatIsHiddenAlreadyIsCheapest() {
        SmallTable table =
                new SmallTable().count(3, 0, 1).count(8, 0, 1).count(50, 0, 10).sum(0, 1, 2);

        assertThat(cheapest(table, units(0, 1))).hasValueSatisfying(interval -> {
            assertThat(interval.lower()).isEqualTo(AlternativeTable.NOTHING);
            assertThat(interval.moved()).isEqualTo(units(0, 1));
        });
    }

    @Test
    void bothWaysWithinWhatIsHiddenIsCheaperThanHidingMore() {
        SmallTable table =
                new SmallTable().count(3, 0, 1).count(2, 0, 1).count(50, 0, 10).sum(0, 1, 2);

        assertThat(cheapest(table, units(0, 1))).hasValueSatisfying(interval -> {
            assertThat(interval.lower().offBy(0)).isEqualTo(-3);
            assertThat(interval.higher().offBy(0)).isEqualTo(2);
            assertThat(interval.moved()).isEqualTo(units(0, 1));
        });
    }

    @Test
    void upwardsAloneIsKeptIfBothWaysCostMore() {
        // The count can only be larger with the second (10 a person), and smaller with the third.
        for (double third : new double[] {20, 100}) {
            SmallTable table = new SmallTable()
                    .count(3, 2, 1)
                    .count(50, 0, 10)
                    .count(50, 50, third)
                    .sum(0, 1, 2)
                    .between(-50, 0, 1);

            assertThat(cheapest(table, units(0))).hasValueSatisfying(interval -> {
                assertThat(interval.lower()).isEqualTo(AlternativeTable.NOTHING);
                assertThat(interval.higher().offBy(0)).isEqualTo(5);
                assertThat(interval.moved()).isEqualTo(units(0, 1));
            });
        }
    }

    @Test
    void bothWaysAreFoundIfUpwardsAloneIsImpossible() {
        SmallTable table = new SmallTable().count(3, 0, 1).count(2, 0, 10).sum(0, 1);

        assertThat(cheapest(table, units(0))).hasValueSatisfying(interval -> {
            assertThat(interval.lower().offBy(0)).isEqualTo(-3);
            assertThat(interval.higher().offBy(0)).isEqualTo(2);
            assertThat(interval.moved()).isEqualTo(units(0, 1));
        });
    }

    /** The second may be two more at most, so that the first may be one less, but not three. */
    @Test
    void aCountIsMadeAsSmallAsItCanBe() {
        SmallTable table =
                new SmallTable().count(3, 0, 1).count(4, 0, 10).sum(0, 1).between(-4, 1, 1);

        assertThat(cheapest(table, units(0))).hasValueSatisfying(interval -> {
            assertThat(interval.lower().offBy(0)).isEqualTo(-1);
            assertThat(interval.higher().offBy(0)).isEqualTo(4);
        });
    }

    /** A count that may be six less need not be larger as well. */
    @Test
    void aCountFarAboveZeroMayBeSmallerAlone() {
        SmallTable table = new SmallTable().count(6, 0, 1).count(0, 0, 10).sum(0, 1);

        assertThat(cheapest(table, units(0))).hasValueSatisfying(interval -> {
            assertThat(interval.lower().offBy(0)).isEqualTo(-6);
            assertThat(interval.higher().offBy(0)).isZero();
        });
    }

    @Test
    void nothingIsFoundIfNothingMoves() {
        assertThat(cheapest(new SmallTable().count(3, 0, 1).sum(0), units(0))).isEmpty();
        assertThat(cheapest(new SmallTable().count(3, 3, 1).count(2, 0, 1).sum(0, 1), units(0, 1)))
                .isEmpty();
    }

    @Test
    void whatIsRememberedServesAgain() {
        SmallTable table = new SmallTable().count(3, 0, 1).count(8, 0, 1).sum(0, 1);
        ProtectionIntervalFinder finder = new ProtectionIntervalFinder(table.table(), REQUIRED);
        try (SecondarySuppressionModel model = table.model()) {
            Optional<ProtectionInterval> found = finder.cheapest(0, model, units(0, 1));

            assertThat(finder.known(0, units(0, 1))).isEmpty();
            finder.remember(found.orElseThrow().higher());
            assertThat(finder.known(0, units(0, 1))).isEqualTo(found);
        }
    }

    private static Optional<ProtectionInterval> any(SmallTable table) {
        try (SecondarySuppressionModel model = table.model()) {
            return new ProtectionIntervalFinder(table.table(), REQUIRED).any(0, model, units(0, 1));
        }
    }

    private static Optional<ProtectionInterval> cheapest(SmallTable table, BitSet hidden) {
        try (SecondarySuppressionModel model = table.model()) {
            return new ProtectionIntervalFinder(table.table(), REQUIRED).cheapest(0, model, hidden);
        }
    }
}
