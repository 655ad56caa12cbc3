package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.finding.PlainText;
import nl.beschutwerk.intake.value.CitizenNumber;

/**
 * A folder in the inbox, as it was at one moment. Links are never followed.
 *
 * @param folder the folder
 * @param fingerprint of the names, sizes and times in it; another one means that somebody touched it
 * @param touched when somebody last touched the folder or something in it, by the clock of the disk it is on
 */
record Dropped(Path folder, Sha256 fingerprint, Instant touched) {

    /** No delivery has so many files; more would only keep others waiting. */
    private static final int MOST_FILES = 1000;

    private static final int SHOWN = 100;

    /**
     * Looks at the folder.
     *
     * @throws OperatorMistakeException if it holds too many files
     * @throws IOException if it cannot be read, or disappears meanwhile
     */
    static Dropped in(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        Instant touched = touched(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (lines.size() == MOST_FILES) {
                    throw new OperatorMistakeException("It holds more than " + MOST_FILES
                            + " files, which no delivery does. Take away what does not belong there.");
                }
                Instant one = touched(entry);
                touched = one.isAfter(touched) ? one : touched;
                BasicFileAttributes attributes =
                        Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                lines.add(entry.getFileName() + " " + attributes.size() + " " + attributes.lastModifiedTime() + " "
                        + one);
            }
        }
        lines.sort(Comparator.naturalOrder());
        return new Dropped(folder, Sha256.ofText(String.join("\n", lines)), touched);
    }

    /** Whether nobody has touched what is in it since. */
    boolean isUnchanged() throws IOException {
        return isUnchangedIn(folder);
    }

    /** The same after the folder was moved, which does not touch what is in it. */
    boolean isUnchangedIn(Path moved) throws IOException {
        return in(moved).fingerprint().equals(fingerprint);
    }

    /**
     * The name of a folder or file as the console and the log may show it: in one line, without what controls the display. A name
     * that may hold a citizen service number is not shown.
     */
    static String shown(Path path) {
        String name = String.valueOf(path.getFileName());
        return CitizenNumber.mayBeIn(name) ? "(a name that looks like a BSN)" : PlainText.visible(name, SHOWN);
    }

    /**
     * When a file was last changed, renamed or given other rights. Unlike the time of its content, which copying programs set
     * back to that of the original, nobody can set this time; on a disk that does not keep it, the other has to do.
     */
    private static Instant touched(Path path) throws IOException {
        boolean keepsChanges =
                path.getFileSystem().supportedFileAttributeViews().contains("unix");
        Object time =
                Files.getAttribute(path, keepsChanges ? "unix:ctime" : "lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
        return ((FileTime) time).toInstant();
    }
}
