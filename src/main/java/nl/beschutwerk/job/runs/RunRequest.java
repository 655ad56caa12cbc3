package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;

/**
 * What the operator asks for.
 *
 * @param quarter only this one; else every quarter with a delivery
 * @param delivery this folder; else those below {@code deliveries}
 * @param deliveries a folder with a folder per quarter
 * @param output where releases are sealed
 * @param reference folder of the reference files
 * @param method the method file
 * @param retour where findings of refused deliveries go
 * @param operator who asks
 * @param dryRun whether to do everything but seal, and to keep nothing
 */
public record RunRequest(
        Optional<Quarter> quarter,
        Optional<Path> delivery,
        Path deliveries,
        Path output,
        Path reference,
        Path method,
        Path retour,
        String operator,
        boolean dryRun) {

    /** A request to make releases. */
    public RunRequest(
            Optional<Quarter> quarter,
            Optional<Path> delivery,
            Path deliveries,
            Path output,
            Path reference,
            Path method,
            Path retour,
            String operator) {
        this(quarter, delivery, deliveries, output, reference, method, retour, operator, false);
    }
}
