package nl.beschutwerk.job.making;

/** The purpose of a run of the job. The mode is a parameter of the job, and decides which steps are executed. */
public enum RunMode {
    /** Makes a release and seals it. */
    RELEASE("release"),
    /** Does everything except sealing, keeps nothing, and reports what would have been sealed. */
    DRY_RUN("dry-run"),
    /** Reports the findings that a run would have, writes the files for the deliverer, and keeps nothing else. */
    CHECK("check"),
    /** Makes the lost files of a sealed release again. */
    RESTORE("restore");

    /** The name of the parameter. */
    static final String PARAMETER = "mode";

    private final String value;

    RunMode(String value) {
        this.value = value;
    }

    /** The value of the job parameter, and the answer of the deciders in the flow. */
    String value() {
        return value;
    }
}
