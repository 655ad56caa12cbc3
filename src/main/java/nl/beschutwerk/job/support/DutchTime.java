package nl.beschutwerk.job.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.beschutwerk.report.text.DutchFormat;

/** Parses and formats times in the time zone of the Netherlands, which operators use, whatever the time zone of the machine. */
public final class DutchTime {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZONE);

    private static final Pattern FORM_READ =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?");

    private DutchTime() {}

    /**
     * Reads a time in the Netherlands, such as {@code 2025-04-22T09:00} or {@code 2025-04-22 09:00:30}.
     *
     * @throws IllegalArgumentException with a sentence for the operator, if the text has another form, is a day or time that
     *     does not exist, or is shown never or twice by clocks in the Netherlands because they are put forward or back at that
     *     moment
     */
    public static Instant parse(String text) {
        if (!FORM_READ.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a moment; write day and time, such as 2025-04-22T09:00");
        }
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" does not exist: check the day of the month and the time (00:00 to 23:59)", e);
        }
        ZoneOffsetTransition change = ZONE.getRules().getTransition(local);
        if (change != null) {
            throw new IllegalArgumentException("\"" + text + "\" is "
                    + (change.isGap() ? "never shown" : "shown twice") + " by clocks in the Netherlands: they are put "
                    + (change.isGap() ? "forward" : "back") + " that night, from "
                    + change.getDateTimeBefore().toLocalTime() + " to "
                    + change.getDateTimeAfter().toLocalTime() + ". Give another time");
        }
        return local.atZone(ZONE).toInstant();
    }

    /** The moment at which a day begins in the Netherlands. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The day that it is in the Netherlands at a moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** A time in Dutch words, such as {@code 22 april 2025 om 09:00 uur}. */
    public static String inWords(Instant moment) {
        return DutchFormat.date(dayOf(moment)) + " om " + CLOCK.format(moment) + " uur";
    }

    /** Formats a time as {@code 2025-04-22 09:00}. */
    public static String shown(Instant moment) {
        return FORM.format(moment);
    }
}
