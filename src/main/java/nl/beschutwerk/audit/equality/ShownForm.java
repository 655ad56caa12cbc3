package nl.beschutwerk.audit.equality;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** Proves that a number is shown as its unit wants: so many decimals, a percent sign where it is a percentage. */
final class ShownForm {

    /** The first section of a format code, which is for amounts above zero. */
    private static final Pattern FORMAT = Pattern.compile("(?:\\[[^]]*])?\\+?#,##0(?:\\.(0+))?(.*)");

    private ShownForm() {}

    /** What is wrong, in Dutch; empty when the number is shown as it should be. */
    static Optional<String> problem(XSSFCell cell, Subject subject, BigDecimal amount) {
        Indicator indicator = Indicator.ofCode(subject.indicator());
        String format = cell.getCellStyle().getDataFormatString();
        Matcher matcher = FORMAT.matcher(format.split(";", -1)[0]);
        if (!matcher.matches()) {
            return Optional.of("heeft een notatie die geen getal toont: " + format);
        }
        int decimals = matcher.group(1) == null ? 0 : matcher.group(1).length();
        // Targets are set in whole jobs; one that is not whole has to show it.
        boolean whole = indicator == Indicator.DOELSTELLING
                && subject.other().isEmpty()
                && amount.stripTrailingZeros().scale() <= 0;
        int wanted = whole ? 0 : indicator.unit().shownDecimals();
        if (decimals != wanted) {
            return Optional.of("toont " + decimals + " decimalen in plaats van " + wanted);
        }
        boolean percentage = matcher.group(2).contains("%");
        return percentage == (indicator.unit() == Unit.PROCENT)
                ? Optional.empty()
                : Optional.of("toont de verkeerde eenheid: " + format);
    }
}
