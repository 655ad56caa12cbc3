package nl.beschutwerk.job.explain;

import java.util.Locale;
import nl.beschutwerk.job.making.ReleaseJob;

/** How an attempt, or a step of it, ended. */
public enum Ending {
    COMPLETED("completed"),
    /** The delivery was refused. */
    REFUSED("refused"),
    FAILED("failed"),
    /** By Ctrl-C or TERM, in order. */
    STOPPED("stopped"),
    AT_WORK("at work"),
    /** Its process was killed, or lost the database. */
    CUT_OFF("killed, or cut off"),
    /** Spring Batch knows that it will not go on. */
    ABANDONED("abandoned"),
    UNKNOWN("unknown");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** The words for the console. */
    public String words() {
        return words;
    }

    /** Such as {@code at_work}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * How what Spring Batch recorded has ended.
     *
     * @param atWork whether it is known to go on
     */
    public static Ending of(String status, String exitCode, boolean atWork) {
        if (ReleaseJob.REFUSED_CODE.equals(exitCode)) {
            return REFUSED;
        }
        return switch (status) {
            case "COMPLETED" -> COMPLETED;
            case "FAILED" -> FAILED;
            case "STOPPED", "STOPPING" -> STOPPED;
            case "STARTING", "STARTED" -> atWork ? AT_WORK : CUT_OFF;
            case "ABANDONED" -> ABANDONED;
            default -> UNKNOWN;
        };
    }
}
