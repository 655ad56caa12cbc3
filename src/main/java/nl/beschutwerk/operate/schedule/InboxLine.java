package nl.beschutwerk.operate.schedule;

import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.inbox.InboxOutcome;

/**
 * What became of a delivery, in one line. Its explanation is not repeated: that may quote figures that are not published, and this
 * line ends up in the journal of the machine.
 *
 * @param words the line
 * @param found the same without when it is tried again: as long as this stays, nothing is new
 * @param wrong whether somebody has to do something about it
 * @param standing whether the next pass finds the same again
 */
record InboxLine(String words, String found, boolean wrong, boolean standing) {

    static InboxLine of(InboxOutcome outcome) {
        String found = outcome.folder() + ": " + outcome.kind().words();
        return new InboxLine(found + advice(outcome), found, isWrong(outcome.kind()), isStanding(outcome.kind()));
    }

    private static String advice(InboxOutcome outcome) {
        return switch (outcome.kind()) {
            case WAITING, INTERRUPTED -> "";
            case DRAFT -> "; it waits for approval: jobs/beschutwerk due says how";
            case KNOWN -> "; a release was made of it before, so there was nothing to do";
            case CHANGED ->
                "; its quarter has a release of another delivery, so a person decides. What it would change: "
                        + outcome.next();
            case REFUSED -> "; send the findings beside it, in geweigerd of the inbox, to the deliverer";
            case IN_USE -> "; another command works on it, and the next pass looks again";
            case INCOMPLETE, MISTAKE, FAILED, DISK_FULL, NO_DATABASE ->
                "; jobs/beschutwerk inbox says why and what to do, and "
                        + outcome.retry()
                                .map(moment -> "tries at once; else it is tried again at " + DutchTime.shown(moment)
                                        + ", or when something in it changes")
                                .orElse("the next pass tries again");
        };
    }

    private static boolean isWrong(InboxOutcome.Kind kind) {
        return switch (kind) {
            case WAITING, DRAFT, KNOWN, IN_USE, INTERRUPTED -> false;
            case INCOMPLETE, CHANGED, REFUSED, MISTAKE, FAILED, DISK_FULL, NO_DATABASE -> true;
        };
    }

    private static boolean isStanding(InboxOutcome.Kind kind) {
        return switch (kind) {
            case DRAFT, KNOWN, CHANGED, REFUSED, INTERRUPTED -> false;
            case WAITING, INCOMPLETE, MISTAKE, IN_USE, FAILED, DISK_FULL, NO_DATABASE -> true;
        };
    }
}
