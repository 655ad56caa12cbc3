package nl.beschutwerk.job.making;

import org.springframework.batch.core.ExitStatus;

/** The name of the job that makes releases, and its exit codes. {@code ReleaseJobConfiguration} defines its steps. */
public final class ReleaseJob {

    /** The name of the job in Spring Batch. */
    static final String NAME = "release";

    /** The exit code of a step, and of the job, that ended because the delivery is refused. */
    public static final String REFUSED_CODE = "REFUSED";

    /** The words with which the description of a step begins that was skipped, because an earlier attempt had done it. */
    public static final String DONE_BEFORE = "done before, skipped";

    /** The delivery is refused. Its findings, in the database, say why. */
    static final ExitStatus REFUSED = new ExitStatus(REFUSED_CODE);

    private ReleaseJob() {}

    /** Whether a step, or the job, ended because the delivery is refused. */
    public static boolean isRefused(ExitStatus status) {
        return status.getExitCode().equals(REFUSED_CODE);
    }
}
