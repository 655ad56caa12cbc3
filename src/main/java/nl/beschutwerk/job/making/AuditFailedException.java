package nl.beschutwerk.job.making;

import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Failure;

/** The files that were made may not be published. This is a failure of the product, not of the data or of the operator. */
public final class AuditFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The number of failures in the message, which fits a screen; the others are usually of the same kind. */
    private static final int SHOWN = 10;

    AuditFailedException(List<Failure> failures) {
        super("the audit found " + failures.size() + " faults in the files, so nothing was sealed:\n"
                + failures.stream().limit(SHOWN).map(failure -> "  " + failure).collect(Collectors.joining("\n")));
    }
}
