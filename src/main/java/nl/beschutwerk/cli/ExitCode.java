package nl.beschutwerk.cli;

/**
 * The exit code of a command, for the scheduler that started it. The meaning of a number never changes. The meanings are those
 * in the table of docs/operator.md, and each command's help lists the codes that it declares with {@link EndsWith}.
 */
public enum ExitCode {
    OK(0, "done, or nothing to do"),
    /** The log has the details. */
    SYSTEM_FAILURE(1, "the system failed; no input is at fault"),
    OPERATOR_MISTAKE(2, "operator's mistake: wrong option or folder, faulty reference file or method"),
    /** The fault is in the data; the findings are for the deliverer. */
    DELIVERY_REFUSED(3, "a delivery was refused; it has no figures"),
    OTHER_INPUTS(4, "there is a release already, made from other inputs"),
    IN_USE(5, "another run is making the quarter, or an earlier one that it would show"),
    DATABASE_UNAVAILABLE(6, "the database cannot be reached, or refuses"),
    NOT_AS_SEALED(7, "something is not as it was sealed, or as `release.json` states"),
    DISK_FULL(8, "a disk is full, of the releases or of the database"),
    DISCLOSED(9, "`audit`: a count that must stay hidden can be worked out"),
    /** Nothing failed; somebody else has to deliver, approve or publish. */
    LATE(10, "something is late: a delivery, the rest of one, a publication or a message"),
    /** The number that shells use for Ctrl-C: 128 plus signal 2. */
    INTERRUPTED(130, "stopped by Ctrl-C, in order"),
    /** The number that shells use for TERM: 128 plus signal 15. The Java runtime ends the process with it. */
    TERMINATED(143, "stopped by a scheduler's TERM, in order");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    /** The meaning in English, in lower case and without a full stop, as in docs/operator.md. */
    public String meaning() {
        return meaning;
    }
}
