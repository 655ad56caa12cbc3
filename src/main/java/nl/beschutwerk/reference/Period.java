package nl.beschutwerk.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period of days during which something is in force.
 *
 * @param untilExclusive the first day on which it is no longer in force; null if no end is known
 */
record Period(LocalDate from, @Nullable LocalDate untilExclusive) {

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && !endsBy(date);
    }

    /** Whether the period has ended on or before this day. */
    boolean endsBy(LocalDate date) {
        return untilExclusive != null && !date.isBefore(untilExclusive);
    }

    boolean isEmpty() {
        return endsBy(from);
    }

    boolean overlaps(Period other) {
        return !endsBy(other.from) && !other.endsBy(from);
    }
}
