package nl.beschutwerk.job.making;

import nl.beschutwerk.release.Release;

/**
 * The release that a run corrects.
 *
 * @param release the sealed version that the new one replaces
 * @param reason the reason for the correction, in words that recipients will read
 */
public record Corrected(Release release, String reason) {}
