package nl.beschutwerk.disclosure;

import java.util.BitSet;

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
}
