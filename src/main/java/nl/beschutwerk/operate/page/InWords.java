package nl.beschutwerk.operate.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.job.explain.DeliveryHistory;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.release.MessageKind;
import nl.beschutwerk.release.ReleaseStatus;

/** The words of the page for what the database knows by codes. */
final class InWords {

    private static final String NOTHING = "-";
    private static final int SECONDS_SHOWN = 60;

    private InWords() {}

    static String moment(Optional<Instant> moment) {
        return moment.map(DutchTime::shown).orElse(NOTHING);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String number(OptionalLong number) {
        return number.isPresent() ? number(number.getAsLong()) : NOTHING;
    }

    static String duration(Optional<Duration> duration) {
        return duration.map(InWords::duration).orElse(NOTHING);
    }

    private static String duration(Duration duration) {
        if (duration.toSeconds() < SECONDS_SHOWN) {
            return String.format(Locale.ROOT, "%d.%d s", duration.toSeconds(), duration.toMillisPart() / 100);
        }
        return duration.toHours() > 0
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
    }

    static String state(ReleaseStatus release) {
        String state = release.stateInWords().equals("draft") ? "draft, waits for approval" : release.stateInWords();
        return release.release().synthetic() ? state + " (invented people)" : state;
    }

    static String state(DeliveryHistory.State state) {
        return switch (state) {
            case RECEIVED -> "received, not loaded";
            case REFUSED -> "refused";
            case LOADED -> "loaded, not released";
            case RELEASED -> "released";
            case PURGED -> "rows dropped";
        };
    }

    static String severity(Severity severity) {
        return switch (severity) {
            case WEIGERING -> "refuses the delivery";
            case FOUT -> "leaves out the row";
            case WAARSCHUWING -> "warning";
        };
    }

    static String message(MessageKind kind) {
        return switch (kind) {
            case DRAFT -> "a draft waits for approval";
            case CHANGED -> "another delivery of a quarter that has a release";
            case INCOMPLETE -> "a delivery in the inbox is not complete";
            case REFUSED -> "a delivery was refused";
            case FAILED -> "something failed";
            case LATE_DELIVERY -> "the delivery is late";
            case LATE_APPROVAL -> "the approval is late";
            case LATE_PUBLICATION -> "the publication is late";
            case PUBLISHED -> "figures were published";
            case CORRECTED -> "corrected figures were published";
            case WITHDRAWN -> "a release was withdrawn";
        };
    }
}
