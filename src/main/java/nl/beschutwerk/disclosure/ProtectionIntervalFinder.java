package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;

/** Finds protection intervals of small counts, and remembers alternative tables that serve several counts. */
final class ProtectionIntervalFinder {

    private static final double UNLIMITED = 1e300;

    private final LinkedTable table;
    private final int required;
    private final KnownAlternativeTables alternatives;

    /**
     * Starts without any known alternative table.
     *
     * @param required the width that the interval of a small count must have
     */
    ProtectionIntervalFinder(LinkedTable table, int required) {
        this.table = table;
        this.required = required;
        this.alternatives = new KnownAlternativeTables(required);
    }

    /** A protection interval from tables that were found before, for this count or another. */
    Optional<ProtectionInterval> known(int cell, BitSet hidden) {
        return alternatives.interval(cell, hidden);
    }

    /** Remembers an alternative table that was found for many counts at once. */
    void remember(AlternativeTable alternative) {
        alternatives.add(alternative);
    }

    /** Any protection interval within what is suppressed; empty if there is none. */
    Optional<ProtectionInterval> any(int cell, SecondarySuppressionModel model, BitSet hidden) {
        AlternativeTable higher = furthest(cell, required, model, hidden);
        if (higher.offBy(cell) >= required) {
            return Optional.of(new ProtectionInterval(AlternativeTable.NOTHING, higher));
        }
        Cell one = table.cells().get(cell);
        if (one.value() - one.least() < required - higher.offBy(cell)) {
            return Optional.empty();
        }
        AlternativeTable lower = furthest(cell, higher.offBy(cell) - required, model, hidden);
        return higher.offBy(cell) - lower.offBy(cell) >= required
                ? Optional.of(new ProtectionInterval(lower, higher))
                : Optional.empty();
    }

    private AlternativeTable furthest(int cell, long offBy, SecondarySuppressionModel model, BitSet hidden) {
        List<AlternativeTable> found = model.furthest(Map.of(cell, offBy), hidden);
        found.forEach(alternatives::add);
        return found.stream()
                .filter(alternative -> alternative.offBy(cell) != 0)
                .findFirst()
                .orElse(AlternativeTable.NOTHING);
    }

    /**
     * The cheapest protection interval: upwards alone, or downwards as far as possible and upwards for the rest. Nothing is
     * remembered of it, so that several counts can be searched at the same time.
     */
    Optional<ProtectionInterval> cheapest(int cell, SecondarySuppressionModel model, BitSet hidden) {
        Optional<ProtectionInterval> upwards = upwards(cell, model, hidden);
        if (upwards.isPresent() && upwards.get().higher().isWithin(hidden)) {
            return upwards;
        }
        double limit = upwards.isPresent() ? upwards.get().cost() : UNLIMITED;
        return bothWays(cell, model, hidden, limit).or(() -> upwards);
    }

    private Optional<ProtectionInterval> upwards(int cell, SecondarySuppressionModel model, BitSet hidden) {
        return model.cheapest(cell, required, hidden)
                .map(higher -> new ProtectionInterval(AlternativeTable.NOTHING, higher));
    }

    private Optional<ProtectionInterval> bothWays(
            int cell, SecondarySuppressionModel model, BitSet hidden, double limit) {
        Cell one = table.cells().get(cell);
        for (long lowest = Math.round(one.least() - one.value()); lowest < 0; lowest++) {
            Optional<AlternativeTable> lower = model.cheapest(cell, lowest, hidden);
            if (lower.isPresent()) {
                return lower.get().cost() >= limit
                        ? Optional.empty()
                        : model.cheapest(cell, Math.max(0, required + lowest), hidden)
                                .map(higher -> new ProtectionInterval(lower.get(), higher))
                                .filter(interval -> interval.cost() < limit);
            }
        }
        return Optional.empty();
    }

    /** Alternative tables that were found for one count and may serve others, which saves solving a model for each. */
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

        /** A protection interval of a count within these units; empty if none is known. */
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
