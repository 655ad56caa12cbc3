package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/** Finds out how a small count may be so many different whole numbers, and remembers what serves several counts. */
final class ProtectionIntervalFinder {

    private static final double UNLIMITED = 1e300;

    private final LinkedTable table;
    private final int required;
    private final KnownAlternativeTables shifts;

    /**
     * Starts without knowing anything.
     *
     * @param required how wide the interval of a small count must be
     */
    ProtectionIntervalFinder(LinkedTable table, int required) {
        this.table = table;
        this.required = required;
        this.shifts = new KnownAlternativeTables(required);
    }

    /** Leeway that was found before, for this count or another. */
    Optional<ProtectionInterval> known(int cell, BitSet hidden) {
        return shifts.leeway(cell, hidden);
    }

    /** Remembers what was found for many counts at once. */
    void remember(AlternativeTable shift) {
        shifts.add(shift);
    }

    /** Some leeway within what is hidden; empty when there is none. */
    Optional<ProtectionInterval> any(int cell, SecondarySuppressionModel cover, BitSet hidden) {
        AlternativeTable higher = cover.furthest(Map.of(cell, (long) required), hidden);
        shifts.add(higher);
        if (higher.offBy(cell) >= required) {
            return Optional.of(new ProtectionInterval(AlternativeTable.NOTHING, higher));
        }
        Cell one = table.cells().get(cell);
        if (one.value() - one.least() < required - higher.offBy(cell)) {
            return Optional.empty();
        }
        AlternativeTable lower = cover.furthest(Map.of(cell, higher.offBy(cell) - required), hidden);
        shifts.add(lower);
        return higher.offBy(cell) - lower.offBy(cell) >= required
                ? Optional.of(new ProtectionInterval(lower, higher))
                : Optional.empty();
    }

    /** Upwards alone, or down as far as it goes and up for the rest: whichever costs less. */
    Optional<ProtectionInterval> cheapest(int cell, SecondarySuppressionModel cover, BitSet hidden) {
        Optional<ProtectionInterval> upwards = upwards(cell, cover, hidden);
        if (upwards.isPresent() && upwards.get().higher().isWithin(hidden)) {
            return upwards;
        }
        double limit = upwards.isPresent() ? upwards.get().cost() : UNLIMITED;
        return bothWays(cell, cover, hidden, limit).or(() -> upwards);
    }

    private Optional<ProtectionInterval> upwards(int cell, SecondarySuppressionModel cover, BitSet hidden) {
        return shift(cell, cover, required, hidden)
                .map(higher -> new ProtectionInterval(AlternativeTable.NOTHING, higher));
    }

    private Optional<ProtectionInterval> bothWays(
            int cell, SecondarySuppressionModel cover, BitSet hidden, double limit) {
        Cell one = table.cells().get(cell);
        for (long lowest = Math.round(one.least() - one.value()); lowest < 0; lowest++) {
            Optional<AlternativeTable> lower = shift(cell, cover, lowest, hidden);
            if (lower.isPresent()) {
                return lower.get().cost() >= limit
                        ? Optional.empty()
                        : shift(cell, cover, Math.max(0, required + lowest), hidden)
                                .map(higher -> new ProtectionInterval(lower.get(), higher))
                                .filter(leeway -> leeway.cost() < limit);
            }
        }
        return Optional.empty();
    }

    private Optional<AlternativeTable> shift(int cell, SecondarySuppressionModel cover, long offBy, BitSet hidden) {
        Optional<AlternativeTable> shift = cover.cheapest(cell, offBy, hidden);
        shift.ifPresent(shifts::add);
        return shift;
    }
}
