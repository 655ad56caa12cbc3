package nl.beschutwerk.intake.headcount;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a delivery tells of an area in force: under its own code, and under those of municipalities merged into it. */
final class AreaTotals {

    private final Map<String, DeliveredArea> byDeliveredCode = new TreeMap<>();

    void add(DeliveredCount count) {
        byDeliveredCode
                .computeIfAbsent(count.deliveredCode(), code -> new DeliveredArea())
                .add(count);
    }

    Collection<DeliveredArea> delivered() {
        return byDeliveredCode.values();
    }

    /** The row a finding about the area is given at. */
    DeliveredCount place() {
        return delivered().stream()
                .map(DeliveredArea::place)
                .min(Comparator.comparingLong(DeliveredCount::row))
                .orElseThrow();
    }

    long workingPersons() {
        return delivered().stream().mapToLong(DeliveredArea::workingPersons).sum();
    }

    /** Empty unless delivered under every code. */
    Optional<Long> validIndications() {
        return delivered().stream()
                .map(DeliveredArea::validIndications)
                .reduce((one, other) -> one.flatMap(first -> other.map(second -> first + second)))
                .orElse(Optional.empty());
    }
}
