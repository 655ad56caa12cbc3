package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The published value of one figure or change.
 *
 * @param amount to four decimals; empty if none is given
 * @param hidden whether there is an amount that may not be shown
 * @param reason the code of the reason why there is no amount; empty if there is one, if it is hidden, and if none is published
 */
public record Published(Optional<BigDecimal> amount, boolean hidden, String reason) {

    /** What a table shows where an amount may not be shown. */
    static final String HIDDEN = "geheim";

    /** What a table shows where there is no amount. */
    static final String NONE = "geen cijfer";

    /** A value that is not in the open data itself, but follows from them. */
    public Published(Optional<BigDecimal> amount, boolean hidden) {
        this(amount, hidden, "");
    }

    /** The word that a table shows instead of an amount. */
    public String symbol() {
        return hidden ? HIDDEN : NONE;
    }
}
