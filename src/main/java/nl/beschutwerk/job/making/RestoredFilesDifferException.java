package nl.beschutwerk.job.making;

import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseFolder;

/** The lost files of a sealed release were made again, and are not those that were sealed; none was put in place. */
public final class RestoredFilesDifferException extends OperatorMistakeException {

    private static final long serialVersionUID = 1L;

    /** These suffice to see what has changed. */
    private static final int SHOWN = 3;

    @SuppressWarnings("serial")
    private final List<String> files;

    /** @param files that differ, are missing or are too many, by their path in the folder of the release */
    RestoredFilesDifferException(Release release, ReleaseFolder folder, List<String> files) {
        super("The files of " + release.label() + " are gone from " + ProjectPaths.shown(folder.sealed())
                + ", and what was made again differs from what was sealed in " + inShort(files) + ".");
        this.files = List.copyOf(files);
    }

    /** The files that differ, are missing or are too many, by their path in the folder of the release. */
    public List<String> files() {
        return files;
    }

    private static String inShort(List<String> files) {
        String first = String.join(", ", files.subList(0, Math.min(SHOWN, files.size())));
        return files.size() <= SHOWN ? first : first + " and " + (files.size() - SHOWN) + " more";
    }
}
