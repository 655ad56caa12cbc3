package nl.beschutwerk.job.making;

import java.util.List;
import org.springframework.batch.core.ExitStatus;

/** The name of the job that makes releases, and its exit codes. {@code ReleaseJobConfiguration} defines its steps. */
public final class ReleaseJob {

    /** The name of the job in Spring Batch. */
    static final String NAME = "release";

    /** The exit code of a step, and of the job, that ended because the delivery is refused. */
    public static final String REFUSED_CODE = "REFUSED";

    /** The delivery is refused. Its findings, in the database, say why. */
    static final ExitStatus REFUSED = new ExitStatus(REFUSED_CODE);

    /** The steps that a restart may skip. Sealing is not among them: it is done either completely or not at all. */
    static final List<String> RESTARTABLE =
            List.of("receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit");

    private ReleaseJob() {}

    /** Whether a step, or the job, ended because the delivery is refused. */
    public static boolean isRefused(ExitStatus status) {
        return status.getExitCode().equals(REFUSED_CODE);
    }
}
