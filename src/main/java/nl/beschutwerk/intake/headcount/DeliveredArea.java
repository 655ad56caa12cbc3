package nl.beschutwerk.intake.headcount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Breakdown;

/**
 * All that a delivery tells of one area under one code. Persons come from the {@code totaal} row; without one, they are the
 * sum of the classes.
 */
final class DeliveredArea {

    private final List<DeliveredCount> totals = new ArrayList<>();
    private final List<DeliveredCount> classes = new ArrayList<>();

    void add(DeliveredCount count) {
        (count.hoursClass().equals(Breakdown.TOTAL_CATEGORY) ? totals : classes).add(count);
    }

    /** The row a finding about the area is given at: its total, else its first. */
    DeliveredCount place() {
        return (totals.isEmpty() ? classes : totals)
                .stream().min(Comparator.comparingLong(DeliveredCount::row)).orElseThrow();
    }

    long workingPersons() {
        return sumWorking(totals.isEmpty() ? classes : totals);
    }

    /** Empty where it is not delivered on every total of the area. */
    Optional<Long> validIndications() {
        long sum = 0;
        for (DeliveredCount total : totals) {
            if (total.validIndications() == null) {
                return Optional.empty();
            }
            sum += total.validIndications();
        }
        return totals.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    boolean hasTotalAndClasses() {
        return !totals.isEmpty() && !classes.isEmpty();
    }

    long workingPersonsOfClasses() {
        return sumWorking(classes);
    }

    private static long sumWorking(List<DeliveredCount> counts) {
        return counts.stream().mapToLong(DeliveredCount::workingPersons).sum();
    }
}
