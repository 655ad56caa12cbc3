package nl.beschutwerk.job.making;

import nl.beschutwerk.release.Release;

/**
 * What a run corrects.
 *
 * @param release the sealed version that the new one takes the place of
 * @param reason why, in words that recipients will read
 */
public record Corrected(Release release, String reason) {}
