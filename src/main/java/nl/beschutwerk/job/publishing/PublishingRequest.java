package nl.beschutwerk.job.publishing;

import java.nio.file.Path;

/**
 * The folders and the operator of a decision on publication.
 *
 * @param output the folder in which releases are sealed
 * @param published the folder of the published files
 * @param operator who decides, for the audit trail
 */
public record PublishingRequest(Path output, Path published, String operator) {}
