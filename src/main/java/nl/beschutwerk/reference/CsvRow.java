package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.MunicipalityCode;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A row of a reference file. Each reading method reports a malformed value as a fault and then returns null. */
final class CsvRow {

    private static final Pattern REGION_CODE = Pattern.compile("AM\\d{2}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    private final ReferenceFile file;
    private final long line;
    private final Map<String, Integer> columns;
    private final CSVRecord values;
    private final Faults faults;

    CsvRow(ReferenceFile file, long line, Map<String, Integer> columns, CSVRecord values, Faults faults) {
        this.file = file;
        this.line = line;
        this.columns = columns;
        this.values = values;
        this.faults = faults;
    }

    long line() {
        return line;
    }

    void fault(String text) {
        faults.add(file, line, text);
    }

    /** Whether the file has an optional column, and the row a value in it. */
    boolean has(String column) {
        return columns.containsKey(column) && !raw(column).isEmpty();
    }

    @Nullable
    String text(String column) {
        String value = raw(column);
        if (value.isEmpty()) {
            fault(column + " is empty");
            return null;
        }
        return value;
    }

    @Nullable
    LocalDate date(String column) {
        String value = text(column);
        return value == null ? null : parseDate(column, value);
    }

    /** A period from {@code geldig_vanaf} up to {@code geldig_tot_exclusief}; an empty end means that it is still in force. */
    @Nullable
    Period period() {
        LocalDate from = date("geldig_vanaf");
        String untilText = raw("geldig_tot_exclusief");
        LocalDate until = untilText.isEmpty() ? null : parseDate("geldig_tot_exclusief", untilText);
        if (from == null || (until == null && !untilText.isEmpty())) {
            return null;
        }
        Period period = new Period(from, until);
        if (period.isEmpty()) {
            fault("the period ends on " + untilText + ", not after its start on " + from
                    + "; geldig_tot_exclusief is the first day on which it no longer holds");
            return null;
        }
        return period;
    }

    @Nullable
    MunicipalityCode municipality(String column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        Optional<MunicipalityCode> code = MunicipalityCode.parse(value);
        if (code.isEmpty()) {
            fault(column + " \"" + value + "\" is not a gemeentecode; write four digits, such as 0363");
        }
        return code.orElse(null);
    }

    @Nullable
    String region(String column) {
        String value = text(column);
        if (value != null && !REGION_CODE.matcher(value).matches()) {
            fault(column + " \"" + value + "\" is not the code of a region; write AM and two digits, such as AM01");
            return null;
        }
        return value;
    }

    /** A whole number of 0 or more, of at most nine digits. */
    @Nullable
    BigDecimal wholeNumber(String column) {
        String value = text(column);
        if (value != null && !WHOLE_NUMBER.matcher(value).matches()) {
            fault(column + " \"" + value + "\" is not a whole number of 0 or more; write digits only");
            return null;
        }
        return value == null ? null : new BigDecimal(value);
    }

    @Nullable
    Integer wholeNumber(String column, int lowest, int highest) {
        BigDecimal value = wholeNumber(column);
        if (value == null) {
            return null;
        }
        if (value.intValueExact() < lowest || value.intValueExact() > highest) {
            fault(column + " is " + value + "; it must be from " + lowest + " up to " + highest);
            return null;
        }
        return value.intValueExact();
    }

    private String raw(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException(file.fileName() + " is read without the column " + column);
        }
        return values.get(index);
    }

    private @Nullable LocalDate parseDate(String column, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            fault(column + " \"" + value + "\" is not a date; write year-month-day, such as 2024-01-01");
            return null;
        }
    }
}
