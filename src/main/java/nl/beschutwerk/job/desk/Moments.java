package nl.beschutwerk.job.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as operators in the Netherlands give and read them, whatever the time zone of the machine. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    private Moments() {}

    /** The moment at which clocks in the Netherlands show this; of an hour that comes twice, the first. */
    public static Instant of(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }

    /** Such as {@code 2025-04-22 09:00}. */
    public static String shown(Instant moment) {
        return FORM.format(moment);
    }
}
