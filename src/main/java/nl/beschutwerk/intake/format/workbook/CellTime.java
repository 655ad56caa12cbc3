package nl.beschutwerk.intake.format.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A number of a cell that shows it as a date or a time, as text. It counts days, from 1 January 1900 being 1, and is stored in
 * binary: a part of a day is off by far less than half a millisecond, so it is taken in whole milliseconds.
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
    /** Of the time since the beginning, as the cell shows it. */
    private final long milliseconds;
    /** Whether it is within what a spreadsheet shows. */
    private final boolean shown;

    /**
     * Reads a number.
     *
     * @param kind what the cell shows it as, which must not be a number
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

    /** Whether the cell shows a date alone, and holds a time of that day besides. */
    boolean isHidden() {
        return shown && kind == CellKind.DATE && timeOfDay() != 0;
    }

    /**
     * The text: {@code 2024-12-31} for the day that the cell shows, followed by the time of day where the cell shows that too and
     * it is not midnight. Days that do not exist keep their number of the month, as in {@code 1900-02-29}, which Excel believes
     * in. A time is {@code 20:00:00}; hours that have passed are {@code 28 uur en 30 minuten}, if they are exactly what the cell
     * shows. What a spreadsheet cannot show is a number still where a date was expected, for 20241231 may be meant as one;
     * below zero, or where a time was expected, it is nothing that could pass for a number.
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

    /** @param unit the smallest that can be told exactly */
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

    /** Day 1 is 1 January 1900, after a day 0 of that month; day 60 is 29 February of that year, which never was. */
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
