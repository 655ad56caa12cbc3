package nl.beschutwerk.intake.format.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

    private static final BigDecimal LAST_DAY = new BigDecimal("2958465");
    private static final BigDecimal DAYS_FROM_1900_TO_1904 = new BigDecimal("1462");
    private static final BigDecimal SECONDS = new BigDecimal("86400");
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

    private static String text(BigDecimal number) {
        BigDecimal meant = number.round(DIGITS).stripTrailingZeros();
        if (meant.signum() == 0) {
            return "0";
        }
        return meant.abs().compareTo(TOO_LARGE) >= 0 ? meant.toString() : meant.toPlainString();
    }

    private static Optional<BigDecimal> parse(String stored) {
        return stored.length() <= MAX_LENGTH && NUMBER.matcher(stored).matches()
                ? Optional.of(new BigDecimal(stored))
                : Optional.empty();
    }

    /**
     * A number in a cell that shows dates: {@code 2024-12-31}, followed by the time of day where the cell shows it and it is
     * not midnight. Days that do not exist keep their number of the month, as in {@code 1900-02-29}, which Excel believes in. A
     * number that is no day at all is a number. Empty when the text is not a number.
     */
    static Optional<String> dateText(String stored, boolean withTime, boolean from1904) {
        return parse(stored).map(serial -> dateText(serial, withTime, from1904));
    }

    private static String dateText(BigDecimal stored, boolean withTime, boolean from1904) {
        BigDecimal serial = from1904 ? stored.add(DAYS_FROM_1900_TO_1904) : stored;
        BigDecimal seconds = serial.remainder(BigDecimal.ONE).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
        BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
        if (seconds.compareTo(SECONDS) == 0) {
            days = days.add(BigDecimal.ONE);
            seconds = BigDecimal.ZERO;
        }
        if (days.signum() <= 0 || days.compareTo(LAST_DAY) > 0) {
            return text(stored);
        }
        String date = date(days.intValueExact());
        return withTime && seconds.signum() != 0
                ? date + " "
                        + DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                                .format(LocalTime.ofSecondOfDay(seconds.longValueExact()))
                : date;
    }

    /** Day 1 is 1 January 1900; day 60 is 29 February of that year, which never was. */
    private static String date(int day) {
        if (day == 60) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day).toString();
    }
}
