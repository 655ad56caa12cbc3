package nl.beschutwerk.job.explain;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.SealCheck.Fault;

/**
 * A difference from what was sealed, or from what the published releases make.
 *
 * @param release empty if it is about no release that the database knows
 * @param kind what is different
 * @param file as the operator would type it; of a difference in contents, within the folder of the release; empty if it could
 *     not be named
 * @param place sheet, cell, row or chart in the file; empty if the difference concerns the file as a whole
 * @param message what is wrong, and for some what to do
 */
public record VerifyFault(
        Optional<Release> release, Kind kind, Optional<String> file, Optional<String> place, String message) {

    /** What is different. */
    public enum Kind {
        /** The file has other bytes. */
        CHANGED,
        /** The file is not there. */
        MISSING,
        /** The file or folder does not belong there. */
        ADDED,
        /** The file says something else than the database, or than another file. */
        CONTENT,
        /** The file could not be read back. */
        UNREADABLE;

        /** Such as {@code changed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(Fault fault) {
            return switch (fault) {
                case CHANGED -> CHANGED;
                case MISSING -> MISSING;
                case ADDED -> ADDED;
            };
        }
    }

    static VerifyFault of(Kind kind, Path file, String message) {
        return new VerifyFault(
                Optional.empty(), kind, Optional.of(ProjectPaths.shown(file)), Optional.empty(), message);
    }

    static VerifyFault of(Failure failure) {
        return new VerifyFault(
                Optional.empty(),
                Kind.CONTENT,
                Optional.of(failure.file()),
                Optional.of(failure.place()).filter(place -> !place.isEmpty()),
                failure.message());
    }

    static VerifyFault ofUnreadable(String message) {
        return new VerifyFault(Optional.empty(), Kind.UNREADABLE, Optional.empty(), Optional.empty(), message);
    }

    /** The same fault, of a release. */
    VerifyFault in(Release of) {
        return new VerifyFault(Optional.of(of), kind, file, place, message);
    }

    /** In one line, for the console. */
    String inWords() {
        return release.map(of -> of.label() + "  ").orElse("")
                + file.map(name -> name + place.map(where -> ", " + where).orElse("") + ": ")
                        .orElse("")
                + message;
    }
}
