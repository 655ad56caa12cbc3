package nl.beschutwerk.intake.format.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Converts the number of a cell with a date or time format to text. The number counts days, with 1 January 1900 as day 1, and
 * is stored in binary. The error of a part of a day is far below half a millisecond, so it is rounded to whole milliseconds.
 */
final class CellTime {

    private static final BigDecimal LAST_DAY = new BigDecimal("2958465");
    private static final BigDecimal DAYS_FROM_1900_TO_1904 = new BigDecimal("1462");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

    private final CellKind kind;
    private final BigDecimal stored;
    /** Milliseconds since the start of day 0, as the cell shows them. */
    private final long milliseconds;
    /** Whether the number is in the range that a spreadsheet can show. */
    private final boolean shown;

    /**
     * Reads a number.
     *
     * @param kind how the cell shows it; must not be a number
     * @param from1904 whether the workbook counts days from 1904
     */
    CellTime(CellKind kind, BigDecimal stored, boolean from1904) {
        this.kind = kind;
        this.stored = stored;
        boolean day = kind == CellKind.DATE
                || kind == CellKind.DATE_AND_TIME
                || (kind == CellKind.TIME && stored.compareTo(BigDecimal.ONE) >= 0);
        BigDecimal serial = from1904 && day ? stored.add(DAYS_FROM_1900_TO_1904) : stored;
        this.shown = serial.signum() >= 0 && serial.compareTo(LAST_DAY.add(BigDecimal.ONE)) < 0;
        this.milliseconds = shown
                ? serial.multiply(new BigDecimal(DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()
                : 0;
    }

    /** Returns whether the cell shows only a date, but also contains a time of that day. */
    boolean isHidden() {
        return shown && kind == CellKind.DATE && timeOfDay() != 0;
    }

    /**
     * Returns the text. A date is {@code 2024-12-31}, followed by the time of day if the cell shows it and it is not
     * midnight. Dates that do not exist keep their day number, such as {@code 1900-02-29}, which Excel treats as a date. A
     * time is {@code 20:00:00}. Elapsed hours are {@code 28 uur en 30 minuten}, if that is exactly what the cell shows. A
     * value outside the range of a spreadsheet stays a number if a date was expected, because 20241231 may be meant as one.
     * If it is negative, or if a time was expected, words are added so that it cannot be read as a number.
     */
    String text() {
        if (!shown) {
            boolean number = (kind == CellKind.DATE || kind == CellKind.DATE_AND_TIME) && stored.signum() > 0;
            return CellNumber.text(stored) + (number ? "" : " (in een cel voor datum of tijd)");
        }
        return switch (kind) {
            case ELAPSED_HOURS -> elapsed(HOUR);
            case ELAPSED_MINUTES, ELAPSED_SECONDS -> elapsed(MINUTE);
            case DATE -> date();
            case DATE_AND_TIME -> date() + (timeOfDay() == 0 ? "" : " " + clock());
            case TIME -> milliseconds < DAY ? clock() : date() + (timeOfDay() == 0 ? "" : " " + clock());
            case NUMBER -> throw new IllegalStateException("A number is no time");
        };
    }

    /** @param unit the smallest unit, in milliseconds, that the text can express exactly */
    private String elapsed(long unit) {
        long hours = milliseconds / HOUR;
        long minutes = milliseconds % HOUR / MINUTE;
        if (milliseconds % unit != 0) {
            return hours + clock().substring(2);
        }
        return hours + " uur" + (minutes == 0 ? "" : " en " + minutes + " minuten");
    }

    private long timeOfDay() {
        return milliseconds % DAY;
    }

    private String clock() {
        LocalTime time = LocalTime.ofNanoOfDay(timeOfDay() * 1_000_000);
        return (timeOfDay() % SECOND == 0 ? SECONDS : MILLISECONDS).format(time);
    }

    /** Day 1 is 1 January 1900, after a day 0 of that month; day 60 is 29 February 1900, which did not exist. */
    private String date() {
        int day = (int) (milliseconds / DAY);
        if (day == 0) {
            return "1900-01-00";
        }
        if (day == 60) {
            return "1900-02-29";
        }
        return LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day).toString();
    }
}
