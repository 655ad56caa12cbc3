package nl.beschutwerk.release;

import nl.beschutwerk.domain.Sha256;

/**
 * A sealed file.
 *
 * @param path relative to the folder of the release, with slashes
 * @param bytes its size
 */
public record ReleaseFile(String path, long bytes, Sha256 hash) {}
