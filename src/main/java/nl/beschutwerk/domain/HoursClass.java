package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class of weekly hours (arbeidsduurklasse), such as {@code 12-20} or the open {@code 36+}.
 *
 * @param code as deliveries name the class; the bounds are read from it, the upper bound is exclusive
 * @param lowerBound hours a week
 * @param upperBound hours a week; for the open class the method's {@code bovengrens_open_klasse}
 * @param open whether the code names no upper bound
 * @param representativeHours the hours a week that a person in the class counts for if no average is given
 */
public record HoursClass(
        String code, BigDecimal lowerBound, BigDecimal upperBound, boolean open, BigDecimal representativeHours) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2})|\\+)");

    /** Reads a class from its code; empty if the code is not of the form {@code 12-20} or {@code 36+}. */
    public static Optional<HoursClass> parse(String code, BigDecimal representativeHours, BigDecimal openUpperBound) {
        Matcher matcher = FORM.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean open = matcher.group(2) == null;
        BigDecimal upper = open ? openUpperBound : new BigDecimal(matcher.group(2));
        return Optional.of(new HoursClass(code, new BigDecimal(matcher.group(1)), upper, open, representativeHours));
    }
}
