package nl.beschutwerk.job.explain;

import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;

/**
 * Which release is to be attacked.
 *
 * @param output where releases stand
 * @param reference folder of the reference files: how the country was composed
 */
public record AuditRequest(Quarter quarter, Path output, Path reference) {}
