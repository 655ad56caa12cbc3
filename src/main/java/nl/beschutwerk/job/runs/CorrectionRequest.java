package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;

/**
 * What the operator asks for.
 *
 * @param quarter to be corrected
 * @param reason why, in words that recipients will read
 * @param delivery this folder; else as {@code deliveries} says
 * @param deliveries a folder with a folder per quarter; else each where it stood when the present version was made
 * @param usualDeliveries where deliveries stand as a rule
 * @param output where releases are sealed
 * @param reference folder of the reference files
 * @param method the method file
 * @param retour where findings of refused deliveries go
 * @param operator who asks
 * @param cascade whether to make new versions also of later releases that show superseded figures
 * @param dryRun whether to do everything but seal, and to keep nothing
 */
public record CorrectionRequest(
        Quarter quarter,
        String reason,
        Optional<Path> delivery,
        Optional<Path> deliveries,
        Path usualDeliveries,
        Path output,
        Path reference,
        Path method,
        Path retour,
        String operator,
        boolean cascade,
        boolean dryRun) {}
