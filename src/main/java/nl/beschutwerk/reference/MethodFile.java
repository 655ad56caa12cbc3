package nl.beschutwerk.reference;

import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Sha256;

/**
 * A method and the file from which it was read.
 *
 * @param hash of the bytes of the file
 * @param text the content of the file, which a release includes
 */
public record MethodFile(Method method, Sha256 hash, String text) {}
