package nl.beschutwerk.job.runs;

import java.time.Duration;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;

/**
 * How a quarter ended.
 *
 * @param release such as {@code 2024-Q4 v1}
 * @param kind of ending
 * @param explanation what it means for the operator and what to do, in one or a few lines
 * @param findings the first few findings on the delivery
 * @param findingCount how many there are in all
 * @param duration of the whole
 */
public record QuarterOutcome(
        String release, Kind kind, String explanation, List<Finding> findings, long findingCount, Duration duration) {

    public QuarterOutcome {
        findings = List.copyOf(findings);
    }

    /** An ending without findings to show. */
    public static QuarterOutcome of(String release, Kind kind, String explanation) {
        return new QuarterOutcome(release, kind, explanation, List.of(), 0, Duration.ZERO);
    }

    /** The same, with how long it took. */
    public QuarterOutcome lasting(Duration time) {
        return new QuarterOutcome(release, kind, explanation, findings, findingCount, time);
    }

    /** The ways a quarter can end, from the best to the worst. */
    public enum Kind {
        MADE("made"),
        CORRECTED("corrected"),
        REHEARSED("dry run"),
        UP_TO_DATE("up to date"),
        RESTORED("files restored"),
        LEFT("left as it is"),
        WAITING("waiting"),
        OTHER_INPUTS("other inputs"),
        REFUSED("refused"),
        MISTAKE("not made"),
        IN_USE("in use"),
        FAILED("failed"),
        /** A failure too, of which the operator knows the cure. */
        DISK_FULL("disk full"),
        /** A failure too: the database went away, or lets nobody in any more. */
        NO_DATABASE("no database"),
        INTERRUPTED("interrupted");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether the same command will make this quarter soon, so that later ones, which show it, had better wait. */
        boolean holdsUpLaterQuarters() {
            return this == IN_USE || this == FAILED || this == DISK_FULL || this == NO_DATABASE;
        }

        /** For the console. */
        public String words() {
            return words;
        }
    }
}
