package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;

/** Finds out how a small count may be so many different whole numbers, and remembers what serves several counts. */
final class ProtectionIntervalFinder {

    private static final double UNLIMITED = 1e300;

    private final LinkedTable table;
    private final int required;
    private final KnownAlternativeTables alternatives;

    /**
     * Starts without knowing anything.
     *
     * @param required how wide the interval of a small count must be
     */
    ProtectionIntervalFinder(LinkedTable table, int required) {
        this.table = table;
        this.required = required;
        this.alternatives = new KnownAlternativeTables(required);
    }

    /** Leeway that was found before, for this count or another. */
    Optional<ProtectionInterval> known(int cell, BitSet hidden) {
        return alternatives.interval(cell, hidden);
    }

    /** Remembers what was found for many counts at once. */
    void remember(AlternativeTable alternative) {
        alternatives.add(alternative);
    }

    /** Some interval within what is hidden; empty when there is none. */
    Optional<ProtectionInterval> any(int cell, SecondarySuppressionModel model, BitSet hidden) {
        AlternativeTable higher = model.furthest(Map.of(cell, (long) required), hidden);
        alternatives.add(higher);
        if (higher.offBy(cell) >= required) {
            return Optional.of(new ProtectionInterval(AlternativeTable.NOTHING, higher));
        }
        Cell one = table.cells().get(cell);
        if (one.value() - one.least() < required - higher.offBy(cell)) {
            return Optional.empty();
        }
        AlternativeTable lower = model.furthest(Map.of(cell, higher.offBy(cell) - required), hidden);
        alternatives.add(lower);
        return higher.offBy(cell) - lower.offBy(cell) >= required
                ? Optional.of(new ProtectionInterval(lower, higher))
                : Optional.empty();
    }

    /** Upwards alone, or down as far as it goes and up for the rest: whichever costs less. */
    Optional<ProtectionInterval> cheapest(int cell, SecondarySuppressionModel model, BitSet hidden) {
        Optional<ProtectionInterval> upwards = upwards(cell, model, hidden);
        if (upwards.isPresent() && upwards.get().higher().isWithin(hidden)) {
            return upwards;
        }
        double limit = upwards.isPresent() ? upwards.get().cost() : UNLIMITED;
        return bothWays(cell, model, hidden, limit).or(() -> upwards);
    }

    private Optional<ProtectionInterval> upwards(int cell, SecondarySuppressionModel model, BitSet hidden) {
        return alternative(cell, model, required, hidden)
                .map(higher -> new ProtectionInterval(AlternativeTable.NOTHING, higher));
    }

    private Optional<ProtectionInterval> bothWays(
            int cell, SecondarySuppressionModel model, BitSet hidden, double limit) {
        Cell one = table.cells().get(cell);
        for (long lowest = Math.round(one.least() - one.value()); lowest < 0; lowest++) {
            Optional<AlternativeTable> lower = alternative(cell, model, lowest, hidden);
            if (lower.isPresent()) {
                return lower.get().cost() >= limit
                        ? Optional.empty()
                        : alternative(cell, model, Math.max(0, required + lowest), hidden)
                                .map(higher -> new ProtectionInterval(lower.get(), higher))
                                .filter(interval -> interval.cost() < limit);
            }
        }
        return Optional.empty();
    }

    private Optional<AlternativeTable> alternative(
            int cell, SecondarySuppressionModel model, long offBy, BitSet hidden) {
        Optional<AlternativeTable> alternative = model.cheapest(cell, offBy, hidden);
        alternative.ifPresent(alternatives::add);
        return alternative;
    }

    /** Shifts that were found for one count and may serve others too, which saves solving a programme for each. */
    static final class KnownAlternativeTables {

        private final int required;
        private final Map<Integer, List<AlternativeTable>> ofCell = new HashMap<>();

        KnownAlternativeTables(int required) {
            this.required = required;
        }

        void add(AlternativeTable alternative) {
            alternative
                    .persons()
                    .keySet()
                    .forEach(cell -> ofCell.computeIfAbsent(cell, key -> new ArrayList<>())
                            .add(alternative));
        }

        /** Leeway for a count as long as no more than these units are hidden; empty when none is known. */
        Optional<ProtectionInterval> interval(int cell, BitSet hidden) {
            AlternativeTable lower = AlternativeTable.NOTHING;
            AlternativeTable higher = AlternativeTable.NOTHING;
            for (AlternativeTable alternative : ofCell.getOrDefault(cell, List.of())) {
                if (alternative.isWithin(hidden)) {
                    if (alternative.offBy(cell) < lower.offBy(cell)) {
                        lower = alternative;
                    } else if (alternative.offBy(cell) > higher.offBy(cell)) {
                        higher = alternative;
                    }
                    if (higher.offBy(cell) - lower.offBy(cell) >= required) {
                        return Optional.of(new ProtectionInterval(
                                higher.offBy(cell) >= required ? AlternativeTable.NOTHING : lower, higher));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
