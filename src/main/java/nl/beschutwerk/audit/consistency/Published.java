package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the open data says of one figure or change.
 *
 * @param amount to four decimals; empty where none is given
 * @param hidden whether it exists and may not be seen
 */
record Published(Optional<BigDecimal> amount, boolean hidden) {

    /** What a table shows in place of an amount. */
    String symbol() {
        return hidden ? "x" : "-";
    }
}
