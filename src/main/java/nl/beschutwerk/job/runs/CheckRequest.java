package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param delivery folder of the delivery
 * @param quarter it must be of; null when any will do
 * @param output the releases it is compared with
 * @param reference folder of the reference files
 * @param method the method file
 * @param retour where findings and return files go
 */
public record CheckRequest(
        Path delivery, @Nullable Quarter quarter, Path output, Path reference, Path method, Path retour) {}
