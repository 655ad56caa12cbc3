package nl.beschutwerk.release;

import java.util.Locale;

/** The state of a sealed release. */
public enum ReleaseState {
    /** Sealed, for the data team to inspect. */
    DRAFT,
    /** May be published, at once or from the end of its embargo. */
    APPROVED,
    /** Replaced by the publication of a later version, whether it had been published itself or not. */
    SUPERSEDED,
    /** Withdrawn; nothing replaces it unless another version is approved. */
    WITHDRAWN;

    /** The code that the database uses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this code. */
    static ReleaseState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
