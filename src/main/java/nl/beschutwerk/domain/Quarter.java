package nl.beschutwerk.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A calendar quarter, written as {@code 2024-Q4}. Figures are counted on its last day, the reference date (peildatum).
 *
 * @param year four digits
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int QUARTERS_OF_YEAR = 4;

    private static final Pattern FORM = Pattern.compile("(\\d{4})-Q([1-4])");

    public Quarter {
        if (year < 1000 || year > 9999 || number < 1 || number > 4) {
            throw new IllegalArgumentException("No such quarter: " + year + "-Q" + number);
        }
    }

    /**
     * Reads the form {@code 2024-Q4}.
     *
     * @throws IllegalArgumentException if the text is not of the form {@code 2024-Q4}
     */
    public static Quarter parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a quarter; write a year, -Q and 1 to 4, such as 2024-Q4");
        }
        return new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    public static Quarter of(LocalDate date) {
        return new Quarter(date.getYear(), (date.getMonthValue() + 2) / 3);
    }

    /** The first day of the quarter, {@code B} in the definitions. */
    public LocalDate firstDay() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    /** The reference date: the last day of the quarter, {@code D} in the definitions. */
    public LocalDate referenceDate() {
        return YearMonth.of(year, 3 * number).atEndOfMonth();
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    public Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter yearBefore() {
        return new Quarter(year - 1, number);
    }

    /** Whether its reference date is the last day of a year, at which targets are set. */
    public boolean isYearEnd() {
        return number == 4;
    }

    /** Whether it is the quarter in which the target of a new year begins to apply. */
    public boolean isFirstOfYear() {
        return number == 1;
    }

    /** The four quarters of the year that ends with this one, from this one back. */
    public List<Quarter> quartersOfYear() {
        return Stream.iterate(this, Quarter::previous).limit(QUARTERS_OF_YEAR).toList();
    }

    @Override
    public int compareTo(Quarter other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(number, other.number);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
