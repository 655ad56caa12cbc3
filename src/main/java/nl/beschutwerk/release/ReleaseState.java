package nl.beschutwerk.release;

import java.util.Locale;

/** How far a sealed release has come. */
public enum ReleaseState {
    /** Sealed, for the data team to look at. */
    DRAFT,
    /** May go out, at once or from the end of its embargo. */
    APPROVED,
    /** A later version was published in its place, whether it had been published itself or not. */
    SUPERSEDED,
    /** Taken back; nothing stands in its place unless another version is approved. */
    WITHDRAWN;

    /** As the database has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state with this code. */
    static ReleaseState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
