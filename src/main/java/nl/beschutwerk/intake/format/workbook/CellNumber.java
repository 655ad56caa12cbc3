package nl.beschutwerk.intake.format.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of cells as text. A workbook holds numbers in binary, written out to 17 digits: 27.1 stands there as
 * 27.100000000000001. As Excel does, 15 digits are taken for what was meant.
 */
final class CellNumber {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern SHORT_WHOLE = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** From here on, whole numbers no longer fit in 15 digits. */
    private static final BigDecimal TOO_LARGE = BigDecimal.ONE.movePointRight(15);

    private static final int MAX_LENGTH = 500;

    private CellNumber() {}

    /**
     * A number as it is meant: whole numbers without point or exponent, others with all their decimals. One too large for 15
     * digits keeps its exponent, since not all of its digits have been kept: it must not pass for a number that was delivered.
     * Empty when the text is not a number.
     */
    static Optional<String> text(String stored) {
        return SHORT_WHOLE.matcher(stored).matches()
                ? Optional.of(stored)
                : parse(stored).map(CellNumber::text);
    }

    static String text(BigDecimal number) {
        BigDecimal meant = number.round(DIGITS).stripTrailingZeros();
        if (meant.signum() == 0) {
            return "0";
        }
        return meant.abs().compareTo(TOO_LARGE) >= 0 ? meant.toString() : meant.toPlainString();
    }

    /** The number that is stored; empty when the text is not a number. */
    static Optional<BigDecimal> parse(String stored) {
        return stored.length() <= MAX_LENGTH && NUMBER.matcher(stored).matches()
                ? Optional.of(new BigDecimal(stored))
                : Optional.empty();
    }
}
