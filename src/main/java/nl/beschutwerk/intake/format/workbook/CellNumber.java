package nl.beschutwerk.intake.format.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Converts the numbers of cells to text. A workbook stores binary numbers with 17 digits: 27.1 is stored as
 * 27.100000000000001. Like Excel, this class rounds to 15 digits to find the number that was meant.
 */
final class CellNumber {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:[0-9]{1,400}(?:\\.[0-9]{0,400})?|\\.[0-9]{1,400})(?:[eE][-+]?[0-9]{1,3})?");
    private static final Pattern SHORT_WHOLE = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** The smallest whole number that does not fit in 15 digits. */
    private static final BigDecimal TOO_LARGE = BigDecimal.ONE.movePointRight(15);

    private static final int MAX_LENGTH = 500;

    private CellNumber() {}

    /**
     * Returns a number as text: whole numbers without point or exponent, others with all their decimals. A number that is too
     * large for 15 digits keeps its exponent: some of its digits are lost, so it must not look like a number that was
     * delivered. Empty if the text is not a number.
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

    /** Returns the stored number without rounding; empty if the text is not a number. */
    static Optional<BigDecimal> parse(String stored) {
        return stored.length() <= MAX_LENGTH && NUMBER.matcher(stored).matches()
                ? Optional.of(new BigDecimal(stored))
                : Optional.empty();
    }
}
