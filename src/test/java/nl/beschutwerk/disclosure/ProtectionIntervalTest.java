package nl.beschutwerk.disclosure;

import static nl.beschutwerk.disclosure.SmallTable.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.disclosure.ProtectionIntervalFinder.KnownAlternativeTables;
import org.junit.jupiter.api.Test;

class ProtectionIntervalTest {

    private static final AlternativeTable TWO_LESS =
            new AlternativeTable(3, units(1, 2), Map.of(7, -2L), false, Map.of());
    private static final AlternativeTable THREE_MORE =
            new AlternativeTable(4, units(2, 3), Map.of(7, 3L), false, Map.of());

    @Test
    void bothTablesMustStayHidden() {
        ProtectionInterval interval = new ProtectionInterval(TWO_LESS, THREE_MORE);

        assertThat(interval.cost()).isEqualTo(7);
        assertThat(interval.moved()).isEqualTo(units(1, 2, 3));
        assertThat(TWO_LESS.moved()).isEqualTo(units(1, 2));
        assertThat(interval.needs(0)).isFalse();
        assertThat(interval.needs(1)).isTrue();
        assertThat(interval.needs(2)).isTrue();
        assertThat(interval.needs(3)).isTrue();
        assertThat(interval.needs(4)).isFalse();
    }

    @Test
    void aTableHoldsWhileAllThatDeviatesIsHidden() {
        assertThat(TWO_LESS.isWithin(units(1, 2))).isTrue();
        assertThat(TWO_LESS.isWithin(units(0, 1, 2, 3))).isTrue();
        assertThat(TWO_LESS.isWithin(units(1))).isFalse();
        assertThat(TWO_LESS.isWithin(units(2, 3))).isFalse();
        assertThat(AlternativeTable.NOTHING.isWithin(units())).isTrue();
    }

    @Test
    void aCountDeviatesByWhatItsTableSays() {
        assertThat(TWO_LESS.offBy(7)).isEqualTo(-2);
        assertThat(TWO_LESS.offBy(6)).isZero();
    }

    @Test
    void knownTablesTogetherAreAnInterval() {
        KnownAlternativeTables known = new KnownAlternativeTables(5);
        known.add(THREE_MORE);
        assertThat(known.interval(7, units(1, 2, 3))).isEmpty();
        known.add(TWO_LESS);

        assertThat(known.interval(7, units(1, 2, 3))).contains(new ProtectionInterval(TWO_LESS, THREE_MORE));
        assertThat(known.interval(7, units(1, 2))).isEmpty();
        assertThat(known.interval(7, units(2, 3))).isEmpty();
        assertThat(known.interval(6, units(1, 2, 3))).isEmpty();
    }

    @Test
    void theFirstOfEquallyFarTablesIsTaken() {
        KnownAlternativeTables known = new KnownAlternativeTables(5);
        known.add(TWO_LESS);
        known.add(new AlternativeTable(9, units(1, 4), Map.of(7, -2L), false, Map.of()));
        known.add(new AlternativeTable(9, units(1, 2), Map.of(7, -1L), false, Map.of()));
        known.add(new AlternativeTable(9, units(3), Map.of(7, 2L), false, Map.of()));
        known.add(THREE_MORE);

        assertThat(known.interval(7, units(1, 2, 3, 4))).contains(new ProtectionInterval(TWO_LESS, THREE_MORE));
    }

    /** The true table is within anything that is hidden. */
    @Test
    void aTableThatIsFarEnoughNeedsNoOther() {
        KnownAlternativeTables known = new KnownAlternativeTables(3);
        known.add(new AlternativeTable(1, units(1), Map.of(7, -1L), false, Map.of()));
        known.add(THREE_MORE);

        assertThat(known.interval(7, units(1, 2, 3)))
                .contains(new ProtectionInterval(AlternativeTable.NOTHING, THREE_MORE));
    }
}
