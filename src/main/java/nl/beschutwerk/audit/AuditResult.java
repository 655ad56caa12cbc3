package nl.beschutwerk.audit;

import java.nio.file.Path;
import java.util.List;

/**
 * What the audit found.
 *
 * @param written the files that it added to the release, relative to it, in a fixed order
 * @param failures reasons not to seal the release; none when all is well
 */
public record AuditResult(List<Path> written, List<Failure> failures) {

    public AuditResult {
        written = List.copyOf(written);
        failures = List.copyOf(failures);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
