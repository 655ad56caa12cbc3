package nl.beschutwerk.job.publishing;

import java.nio.file.Path;

/**
 * Where and by whom a decision on publication is taken.
 *
 * @param output where releases are sealed
 * @param published where the world sees them
 * @param operator who decides, for the trail
 */
public record PublishingRequest(Path output, Path published, String operator) {}
