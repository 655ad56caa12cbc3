package nl.beschutwerk.reference;

import nl.beschutwerk.domain.Sha256;

/**
 * What recipients read about the publication itself, and the file from which it was read.
 *
 * @param contact whom recipients can ask, in Dutch
 * @param licence what recipients may do with the figures, in Dutch
 * @param hash of the bytes of the file
 */
public record PublicationFile(String contact, String licence, Sha256 hash) {

    /** The name of the file in the folder of the reference data. */
    public static final String NAME = "publication.yaml";
}
