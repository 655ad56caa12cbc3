package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A person with all loaded advices and all counted employments, whose status follows for any date. */
record Person(List<Advice> advices, List<Employment> employments) {

    private List<Advice> decidedBy(LocalDate date) {
        return advices.stream()
                .filter(advice -> advice.decidedBy(date))
                .sorted(Advice.IN_ORDER)
                .toList();
    }

    Optional<Advice> decidingAt(LocalDate date) {
        List<Advice> decided = decidedBy(date);
        return decided.isEmpty() ? Optional.empty() : Optional.of(decided.get(decided.size() - 1));
    }

    boolean validAt(LocalDate date) {
        return decidingAt(date).filter(advice -> advice.holdsAt(date)).isPresent();
    }

    List<Employment> activeAt(LocalDate date) {
        return employments.stream()
                .filter(employment -> employment.activeAt(date))
                .toList();
    }

    boolean workingAt(LocalDate date) {
        return validAt(date) && !activeAt(date).isEmpty();
    }

    /**
     * The date of the first in the unbroken sequence of positive advices that ends with the deciding one; the given date if the
     * deciding one is not positive.
     */
    LocalDate indicatedSince(LocalDate date) {
        LocalDate since = date;
        for (Advice advice :
                decidedBy(date).stream().sorted(Advice.IN_ORDER.reversed()).toList()) {
            if (!advice.positive()) {
                break;
            }
            since = advice.advised().orElseThrow();
        }
        return since;
    }

    LocalDate withoutWorkSince(LocalDate date) {
        LocalDate indicated = indicatedSince(date);
        return employments.stream()
                .flatMap(employment -> employment.end().stream())
                .filter(end -> end.isBefore(date))
                .map(end -> end.plusDays(1))
                .filter(day -> day.isAfter(indicated))
                .max(Comparator.naturalOrder())
                .orElse(indicated);
    }
}
