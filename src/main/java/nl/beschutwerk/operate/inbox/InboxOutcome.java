package nl.beschutwerk.operate.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;

/**
 * What became of a folder in the inbox.
 *
 * @param folder its name, safe to show
 * @param kind what became of it
 * @param explanation what that means and what to do, in one or a few lines; may quote figures that are not published
 * @param findings the first few findings on the delivery
 * @param findingCount the number of all findings
 * @param next the command with which a person goes on, without any figure; empty if there is none
 * @param retry when a process that goes on working tries again what failed; empty if it does so at its next time
 */
public record InboxOutcome(
        String folder,
        Kind kind,
        String explanation,
        List<Finding> findings,
        long findingCount,
        String next,
        Optional<Instant> retry) {

    public InboxOutcome {
        findings = List.copyOf(findings);
    }

    /** An outcome after which no command is to be given. */
    public InboxOutcome(String folder, Kind kind, String explanation, List<Finding> findings, long findingCount) {
        this(folder, kind, explanation, findings, findingCount, "");
    }

    /** An outcome after which a person goes on with a command. */
    public InboxOutcome(
            String folder, Kind kind, String explanation, List<Finding> findings, long findingCount, String next) {
        this(folder, kind, explanation, findings, findingCount, next, Optional.empty());
    }

    /** An outcome without findings to show. */
    static InboxOutcome of(String folder, Kind kind, String explanation) {
        return new InboxOutcome(folder, kind, explanation, List.of(), 0);
    }

    /** The same outcome, with one more line of explanation. */
    InboxOutcome adding(String line) {
        return new InboxOutcome(folder, kind, explanation + "\n" + line, findings, findingCount, next);
    }

    /** The same failure, which is not tried again before a moment. */
    InboxOutcome retriedAt(Instant moment) {
        return new InboxOutcome(folder, kind, explanation, findings, findingCount, next, Optional.of(moment));
    }

    /** The same decision, after which something went wrong. */
    InboxOutcome failing(Kind failure, String line) {
        return new InboxOutcome(
                folder, failure, kind.words() + ": " + explanation + "\n" + line, findings, findingCount);
    }

    /** What can become of a folder in the inbox. */
    public enum Kind {
        /** It may still be arriving; a later pass looks again. */
        WAITING("still arriving"),
        /** It has been half a delivery for too long. */
        INCOMPLETE("incomplete"),
        DRAFT("draft made"),
        /** A release was made of the same delivery before. */
        KNOWN("known"),
        /** Its quarter has a release of another delivery, so a person must decide. */
        CHANGED("changed delivery"),
        REFUSED("refused"),
        /** Somebody has to put something right first. */
        MISTAKE("not taken"),
        IN_USE("in use"),
        FAILED("failed"),
        DISK_FULL("disk full"),
        NO_DATABASE("no database"),
        INTERRUPTED("interrupted");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The words for the console. */
        public String words() {
            return words;
        }

        /** Whether the work on the delivery is done, so that it leaves the inbox. */
        boolean isDone() {
            return this == DRAFT || this == KNOWN || this == CHANGED || this == REFUSED;
        }

        /** Whether the next deliveries would end in the same way. */
        boolean endsThePass() {
            return this == NO_DATABASE || this == INTERRUPTED;
        }
    }
}
