package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.util.Collection;

/** A number of an area, or why there is none. Hidden, missing and zero are three different things. */
public sealed interface Answer {

    /** The number. */
    record Known(BigDecimal amount) implements Answer {}

    /** There is no number to tell. */
    record Untold(Why why) implements Answer {}

    /** Why there is no number. The order is that in which one reason goes before another. */
    enum Why {
        /** A figure of the area itself is hidden. */
        HIDDEN,
        /** A figure of the area itself was never made, or not delivered. */
        MISSING,
        /** It can only be calculated with figures of other areas that are hidden or missing. */
        OF_OTHERS
    }

    static Answer of(long amount) {
        return new Known(BigDecimal.valueOf(amount));
    }

    /** The sum; of parts that are not all known, the first reason. */
    static Answer sum(Collection<Answer> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        Why why = null;
        for (Answer part : parts) {
            if (part instanceof Known known) {
                sum = sum.add(known.amount());
            } else if (part instanceof Untold untold
                    && (why == null || untold.why().compareTo(why) < 0)) {
                why = untold.why();
            }
        }
        return why == null ? new Known(sum) : new Untold(why);
    }

    /** This number less another; the reason why there is none if either is not known. */
    default Answer minus(Answer other) {
        return this instanceof Known here && other instanceof Known there
                ? new Known(here.amount().subtract(there.amount()))
                : this instanceof Untold ? this : other;
    }

    /** The number without its sign. */
    default Answer withoutSign() {
        return this instanceof Known here ? new Known(here.amount().abs()) : this;
    }

    /** So many times this number. */
    default Answer times(BigDecimal factor) {
        return this instanceof Known here ? new Known(here.amount().multiply(factor)) : this;
    }
}
