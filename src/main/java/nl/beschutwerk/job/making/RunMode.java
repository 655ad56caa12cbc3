package nl.beschutwerk.job.making;

/** What a run of the job is for. It is a parameter of the job, and decides which steps are taken. */
public enum RunMode {
    /** Makes a release and seals it. */
    RELEASE("release"),
    /** Does everything but seal, keeps nothing, and says what would have been sealed. */
    DRY_RUN("dry-run"),
    /** Finds in a delivery what a run would find, writes what is for the deliverer, and keeps nothing else. */
    CHECK("check"),
    /** Makes the lost files of a sealed release again. */
    RESTORE("restore");

    /** The name of the parameter. */
    static final String PARAMETER = "mode";

    private final String value;

    RunMode(String value) {
        this.value = value;
    }

    /** The value of the parameter, and what the deciders of the flow answer. */
    String value() {
        return value;
    }
}
