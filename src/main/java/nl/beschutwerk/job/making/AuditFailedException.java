package nl.beschutwerk.job.making;

import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;

/** The files that were made may not go out. A failure of the product, not of the data or of the operator. */
public final class AuditFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** So many fit a screen; the rest is of the same kind as a rule. */
    private static final int SHOWN = 10;

    AuditFailedException(List<Failure> failures) {
        super("the audit found " + failures.size() + " faults in the files, so nothing was sealed:\n"
                + failures.stream().limit(SHOWN).map(failure -> "  " + failure).collect(Collectors.joining("\n")));
    }
}
