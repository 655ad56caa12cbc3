package nl.beschutwerk.reference;

import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Sha256;

/**
 * A method and the file it was read from.
 *
 * @param hash of the file's bytes
 * @param text the file itself, which a release carries along
 */
public record MethodFile(Method method, Sha256 hash, String text) {}
