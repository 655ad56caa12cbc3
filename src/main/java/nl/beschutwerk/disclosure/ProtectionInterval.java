package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.Map;

/**
 * Two tables that fit all relations and everything that is shown, in which a small count is so much smaller and so much larger
 * than it is. As long as the units that differ in them stay hidden, nobody can tell it within that interval.
 *
 * @param lower how much smaller; may be nothing
 * @param higher how much larger
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
     * A table that fits all relations and differs from the true one: as long as all that moved in it stays hidden, nobody can tell
     * it from the true one.
     *
     * @param cost what hiding the rest of it costs
     * @param moved units of cells that are not as they are
     * @param persons by how many whole persons small counts are off; those that are not have no entry
     * @param whole whether every count in it is a whole number
     */
    record AlternativeTable(double cost, BitSet moved, Map<Integer, Long> persons, boolean whole) {

        /** The true table itself. */
        static final AlternativeTable NOTHING = new AlternativeTable(0, new BitSet(), Map.of(), true);

        /** Whether nothing else moved than these units. */
        boolean isWithin(BitSet hidden) {
            for (int unit = moved.nextSetBit(0); unit >= 0; unit = moved.nextSetBit(unit + 1)) {
                if (!hidden.get(unit)) {
                    return false;
                }
            }
            return true;
        }

        /** By how many persons a small count is off. */
        long offBy(int cell) {
            return persons.getOrDefault(cell, 0L);
        }
    }
}
