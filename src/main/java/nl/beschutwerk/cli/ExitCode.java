package nl.beschutwerk.cli;

/**
 * How a command ends, for the scheduler that started it. A number never changes its meaning. The meanings are those of the
 * README's table, and each command's help lists those of the codes that it declares with {@link EndsWith}.
 */
public enum ExitCode {
    OK(0, "done, or nothing to do"),
    /** The log has the details. */
    SYSTEM_FAILURE(1, "the system failed: it is no one's mistake"),
    OPERATOR_MISTAKE(2, "operator's mistake: wrong option or folder, faulty reference file or method"),
    /** What is wrong is in the data; the findings are for the deliverer. */
    DELIVERY_REFUSED(3, "a delivery was refused; it has no figures"),
    OTHER_INPUTS(4, "there is a release already, made from other inputs"),
    IN_USE(5, "another run is making the quarter, or an earlier one that it would show"),
    DATABASE_UNAVAILABLE(6, "the database cannot be reached, or refuses"),
    NOT_AS_SEALED(7, "`verify`: something is not as it was sealed"),
    DISK_FULL(8, "a disk is full, of the releases or of the database"),
    DISCLOSED(9, "`audit`: a count that must stay hidden can be worked out"),
    /** As shells count it. */
    INTERRUPTED(130, "stopped by Ctrl-C, in order"),
    /** As shells count it; the process ends with it by itself. */
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

    /** In English, in lower case and without a full stop, as the README has it. */
    public String meaning() {
        return meaning;
    }
}
