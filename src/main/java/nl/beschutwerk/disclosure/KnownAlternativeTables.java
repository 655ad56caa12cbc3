package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shifts that were found for one count and may serve others too, which saves solving a programme for each. */
final class KnownAlternativeTables {

    private final int required;
    private final Map<Integer, List<AlternativeTable>> ofCell = new HashMap<>();

    KnownAlternativeTables(int required) {
        this.required = required;
    }

    void add(AlternativeTable shift) {
        shift.persons()
                .keySet()
                .forEach(cell ->
                        ofCell.computeIfAbsent(cell, key -> new ArrayList<>()).add(shift));
    }

    /** Leeway for a count as long as no more than these units are hidden; empty when none is known. */
    Optional<ProtectionInterval> leeway(int cell, BitSet hidden) {
        AlternativeTable lower = AlternativeTable.NOTHING;
        AlternativeTable higher = AlternativeTable.NOTHING;
        for (AlternativeTable shift : ofCell.getOrDefault(cell, List.of())) {
            if (shift.isWithin(hidden)) {
                if (shift.offBy(cell) < lower.offBy(cell)) {
                    lower = shift;
                } else if (shift.offBy(cell) > higher.offBy(cell)) {
                    higher = shift;
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
