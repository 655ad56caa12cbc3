package nl.beschutwerk.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days during which something holds.
 *
 * @param untilExclusive the first day on which it no longer holds; null while no end is known
 */
record Period(LocalDate from, @Nullable LocalDate untilExclusive) {

    boolean contains(LocalDate date) {
        return !date.isBefore(from) && !endsBy(date);
    }

    /** Whether it no longer holds on this day. */
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
