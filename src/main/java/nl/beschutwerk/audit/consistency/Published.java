package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The published value of one figure or change.
 *
 * @param amount to four decimals; empty if none is given
 * @param hidden whether there is an amount that may not be shown
 */
record Published(Optional<BigDecimal> amount, boolean hidden) {

    /** What a table shows where an amount may not be shown. */
    static final String HIDDEN = "geheim";

    /** What a table shows where there is no amount. */
    static final String NONE = "geen cijfer";

    /** The word that a table shows instead of an amount. */
    String symbol() {
        return hidden ? HIDDEN : NONE;
    }
}
