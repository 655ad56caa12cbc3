package nl.beschutwerk.cli;

/** How a command ends, for the scheduler that started it. A number never changes its meaning. */
public enum ExitCode {
    OK(0),
    /** No one's mistake; the log has the details. */
    SYSTEM_FAILURE(1),
    /** A wrong option, a missing folder, a faulty reference file or method. */
    OPERATOR_MISTAKE(2),
    /** What is wrong is in the data; the findings are for the deliverer. */
    DELIVERY_REFUSED(3),
    /** There is a release already, made from other inputs; it was left as it is. */
    OTHER_INPUTS(4),
    /** Another run is making the quarter, or an earlier one that it would show. */
    IN_USE(5),
    /** The database cannot be reached, or refuses. */
    DATABASE_UNAVAILABLE(6),
    /** A sealed or published file, or the database, is not as it was when a release was sealed. */
    NOT_AS_SEALED(7),
    /** A disk is full: with room on it, the same command goes on. */
    DISK_FULL(8),
    /** By Ctrl-C, as shells count it, or TERM, for which the process itself ends with 143; the same command goes on. */
    INTERRUPTED(130);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
