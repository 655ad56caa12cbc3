package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import nl.beschutwerk.domain.AbsenceReason;

/** What a row of {@code cijfers.csv} says. */
sealed interface PublishedValue {

    /** An amount, to four decimals; whether anything that contributes to it is estimated. */
    record Amount(BigDecimal value, boolean estimated) implements PublishedValue {}

    /** There is something that may not be seen. */
    record Hidden(boolean estimated) implements PublishedValue {}

    /** There is nothing. */
    record Nothing(AbsenceReason reason) implements PublishedValue {}
}
