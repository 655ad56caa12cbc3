package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.Map;

/**
 * The interval within which nobody can determine a small count: two alternative tables, in which the count is smaller and
 * larger than it is. It holds as long as the units that deviate in them stay suppressed.
 *
 * @param lower the table in which the count is smaller; may be the true one
 * @param higher the table in which the count is larger
 */
record ProtectionInterval(AlternativeTable lower, AlternativeTable higher) {

    double cost() {
        return lower.cost() + higher.cost();
    }

    BitSet moved() {
        BitSet moved = (BitSet) lower.moved().clone();
        moved.or(higher.moved());
        return moved;
    }

    boolean needs(int unit) {
        return lower.moved().get(unit) || higher.moved().get(unit);
    }

    /**
     * A table that satisfies all relations and deviates from the true one. As long as everything that deviates in it stays
     * suppressed, nobody can distinguish it from the true one.
     *
     * @param cost what it costs to suppress the units that are not suppressed yet
     * @param moved units of the cells that deviate
     * @param persons deviations of small counts, in whole persons; those that do not deviate have no entry
     * @param whole whether every count in the table is a whole number
     * @param deviations of all cells that deviate, in millionths of the unit of each
     */
    record AlternativeTable(
            double cost, BitSet moved, Map<Integer, Long> persons, boolean whole, Map<Integer, Long> deviations) {

        /** The true table itself. */
        static final AlternativeTable NOTHING = new AlternativeTable(0, new BitSet(), Map.of(), true, Map.of());

        /** Whether no other units deviate than these. */
        boolean isWithin(BitSet hidden) {
            for (int unit = moved.nextSetBit(0); unit >= 0; unit = moved.nextSetBit(unit + 1)) {
                if (!hidden.get(unit)) {
                    return false;
                }
            }
            return true;
        }

        /** The deviation of a small count, in persons. */
        long offBy(int cell) {
            return persons.getOrDefault(cell, 0L);
        }
    }
}
