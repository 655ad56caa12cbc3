package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;

/**
 * The options of {@code run}.
 *
 * @param quarter the only quarter to make; if empty, every quarter with a delivery
 * @param delivery the folder of the delivery; if empty, the folders below {@code deliveries}
 * @param deliveries a folder with a folder for each quarter
 * @param output the folder in which releases are sealed
 * @param reference folder of the reference files
 * @param method the method file
 * @param retour the folder for findings of refused deliveries
 * @param operator the person who runs the command
 * @param dryRun whether to do everything except sealing, and to keep nothing
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

    /** A request to make releases, not a dry run. */
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
