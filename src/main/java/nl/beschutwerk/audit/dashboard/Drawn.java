package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Lengths and places in drawings: percentages of the room there is, with two decimals. */
final class Drawn {

    /** The whole length of an axis. */
    static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** Places are rounded to two decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0051");

    private static final int DECIMALS = 10;
    private static final Pattern PERCENTAGE = Pattern.compile("([a-z]+):(\\d{1,3}\\.\\d{2})%");

    private Drawn() {}

    /** The percentage of one property of the style of an element; empty if it has no such style. */
    static Optional<BigDecimal> of(Element element, String property) {
        return List.of(element.attr("style").split(";", -1)).stream()
                .map(PERCENTAGE::matcher)
                .filter(Matcher::matches)
                .filter(part -> part.group(1).equals(property))
                .map(part -> new BigDecimal(part.group(2)))
                .findFirst();
    }

    /** Where an amount belongs on an axis from zero to its end. */
    static BigDecimal place(BigDecimal amount, BigDecimal end) {
        return amount.multiply(ALL).divide(end, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The same, for a length or place that was drawn: amounts in the open data are rounded too. */
    static boolean isPlace(BigDecimal drawn, BigDecimal amount, BigDecimal end) {
        BigDecimal error = ROUNDING.divide(end, DECIMALS, RoundingMode.HALF_UP).add(ROUNDING);
        return drawn.subtract(place(amount, end)).abs().compareTo(error) <= 0;
    }
}
