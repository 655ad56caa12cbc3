package nl.beschutwerk.release;

import java.util.Locale;
import nl.beschutwerk.domain.Sha256;

/**
 * One thing a release is made from.
 *
 * @param name file name, or quarter and version of an earlier release
 * @param hash of the content
 */
public record ReleaseInput(Kind kind, String name, Sha256 hash) {

    /** Sorts of input, by the word that {@code release.json} uses. */
    public enum Kind {
        LEVERING,
        REFERENTIE,
        METHODE,
        EERDERE_UITGAVE,
        VORIGE_VERSIE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind with this code. */
        public static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    String line() {
        return kind.code() + " " + name + " " + hash;
    }
}
