package nl.beschutwerk.job.runs;

import java.time.Duration;
import java.util.List;
import nl.beschutwerk.intake.finding.Finding;

/**
 * The outcome of a quarter.
 *
 * @param release such as {@code 2024-Q4 v1}
 * @param kind the kind of outcome
 * @param explanation what the outcome means for the operator and what to do, in one or a few lines
 * @param findings the first few findings on the delivery
 * @param findingCount the number of all findings
 * @param duration of the work on the quarter
 */
public record QuarterOutcome(
        String release, Kind kind, String explanation, List<Finding> findings, long findingCount, Duration duration) {

    public QuarterOutcome {
        findings = List.copyOf(findings);
    }

    /** An outcome without findings to show. */
    public static QuarterOutcome of(String release, Kind kind, String explanation) {
        return new QuarterOutcome(release, kind, explanation, List.of(), 0, Duration.ZERO);
    }

    /** The same outcome, with the time that it took. */
    public QuarterOutcome lasting(Duration time) {
        return new QuarterOutcome(release, kind, explanation, findings, findingCount, time);
    }

    /** The kinds of outcome, from the best to the worst. */
    public enum Kind {
        MADE("made"),
        CORRECTED("corrected"),
        DRY_RUN("dry run"),
        UP_TO_DATE("up to date"),
        RESTORED("files restored"),
        LEFT("left as it is"),
        WAITING("waiting"),
        OTHER_INPUTS("other inputs"),
        REFUSED("refused"),
        MISTAKE("not made"),
        IN_USE("in use"),
        FAILED("failed"),
        /** A failure that the operator can solve. */
        DISK_FULL("disk full"),
        /** A failure because the database went away, or accepts no connections any more. */
        NO_DATABASE("no database"),
        INTERRUPTED("interrupted");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether the same command will make this quarter soon. Later quarters, which show it, should then wait. */
        boolean holdsUpLaterQuarters() {
            return this == IN_USE || this == FAILED || this == DISK_FULL || this == NO_DATABASE;
        }

        /** The words for the console. */
        public String words() {
            return words;
        }
    }
}
