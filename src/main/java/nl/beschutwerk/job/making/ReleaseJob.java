package nl.beschutwerk.job.making;

import org.springframework.batch.core.ExitStatus;

/** What the job that makes releases is called, and how it may end. {@code ReleaseJobConfiguration} has its steps. */
public final class ReleaseJob {

    /** By which Spring Batch knows the job. */
    static final String NAME = "release";

    /** The exit code of a step, and of the job, that ended because the delivery is refused. */
    public static final String REFUSED_CODE = "REFUSED";

    /** The delivery may not enter the figures. Its findings, in the database, say why. */
    static final ExitStatus REFUSED = new ExitStatus(REFUSED_CODE);

    private ReleaseJob() {}

    /** Whether a step, or the job, ended because the delivery is refused. */
    public static boolean isRefused(ExitStatus status) {
        return status.getExitCode().equals(REFUSED_CODE);
    }
}
