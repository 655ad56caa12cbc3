package nl.beschutwerk.release;

import nl.beschutwerk.domain.Sha256;

/**
 * A file of a release.
 *
 * @param path relative to the folder of the release, with slashes
 * @param bytes size of the file
 * @param hash checksum of the content
 */
public record ReleaseFile(String path, long bytes, Sha256 hash) {}
