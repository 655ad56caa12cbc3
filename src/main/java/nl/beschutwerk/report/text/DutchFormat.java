package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Numbers and dates in Dutch notation, whatever the locale of the machine (definitions, "Showing"). */
public final class DutchFormat {

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    private static final String AND = " en ";

    private DutchFormat() {}

    /** For example {@code 10.619} or {@code -83,3}; rounded half away from zero, and never {@code -0}. */
    public static String number(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        String fraction = point < 0 ? "" : "," + digits.substring(point + 1);
        return (rounded.signum() < 0 ? "-" : "") + grouped(whole) + fraction;
    }

    /** Without a decimal comma if the number is whole, else as {@link #number}: {@code 27} or {@code 22,5}. */
    public static String plain(BigDecimal amount) {
        return number(amount, Math.max(0, amount.stripTrailingZeros().scale()));
    }

    /** For example {@code 31 december 2024}. */
    public static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + month(YearMonth.from(date));
    }

    /** For example {@code juli 2025}. */
    public static String month(YearMonth month) {
        return MONTHS.get(month.getMonthValue() - 1) + " " + month.getYear();
    }

    private static String grouped(String whole) {
        StringBuilder grouped = new StringBuilder(whole);
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, '.');
        }
        return grouped.toString();
    }

    /**
     * Names as a sentence lists them: {@code A}, {@code A en B}, {@code A, B en C}. There is at least one. Where a name has
     * that word in it, a comma tells where the last name begins: {@code Berg en Dal, en Wijchen}.
     */
    public static String listed(List<String> names) {
        int last = names.size() - 1;
        String before = names.stream().anyMatch(name -> name.contains(AND)) ? "," + AND : AND;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + before + names.get(last);
    }
}
