package nl.beschutwerk.oracle;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Delivered values in one form per type; empty if a value is not of its type. Missing values are handled elsewhere. */
final class Values {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DUTCH = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{4})");

    private Values() {}

    static boolean missing(String delivered) {
        return delivered.isEmpty() || delivered.equals("NULL");
    }

    static Optional<String> normal(Column column, String delivered, Moment moment) {
        if (delivered.equals(".")) {
            return Optional.empty();
        }
        return switch (column.kind()) {
            case PSEUDONYM -> matching(delivered, "[A-Za-z0-9]{12,64}");
            case TEXT -> Optional.of(delivered);
            case DATE -> date(delivered).map(LocalDate::toString);
            case CODE -> Optional.of(delivered).filter(column.codes()::contains);
            case MUNICIPALITY -> matching(delivered, "(GM)?\\d{1,4}").map(Values::fourDigits);
            case YEAR -> matching(delivered, "\\d{4}").filter(year -> inRange(year, moment));
            case NATURE -> matching(delivered, "\\d{1,2}").map(code -> Integer.toString(Integer.parseInt(code)));
            case HOURS -> matching(delivered, "-?\\d+([.,]\\d+)?").map(Values::plain);
            case WHOLE -> matching(delivered, "-?\\d{1,7}").map(Values::plain);
        };
    }

    private static Optional<String> matching(String delivered, String form) {
        return Optional.of(delivered).filter(value -> value.matches(form));
    }

    private static String fourDigits(String code) {
        String digits = code.startsWith("GM") ? code.substring(2) : code;
        return "0".repeat(4 - digits.length()) + digits;
    }

    private static boolean inRange(String year, Moment moment) {
        return Integer.parseInt(year) >= 1900 && Integer.parseInt(year) <= moment.year();
    }

    private static String plain(String number) {
        return new BigDecimal(number.replace(',', '.')).stripTrailingZeros().toPlainString();
    }

    private static Optional<LocalDate> date(String delivered) {
        Matcher iso = ISO.matcher(delivered);
        Matcher compact = COMPACT.matcher(delivered);
        Matcher dutch = DUTCH.matcher(delivered);
        try {
            if (iso.matches()) {
                return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
            }
            if (compact.matches()) {
                return Optional.of(day(compact.group(1), compact.group(2), compact.group(3)));
            }
            return dutch.matches()
                    ? Optional.of(day(dutch.group(3), dutch.group(2), dutch.group(1)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
