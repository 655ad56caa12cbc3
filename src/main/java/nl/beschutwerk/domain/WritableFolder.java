package nl.beschutwerk.domain;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Checks whether a command will be able to write its output, before it does any work. */
public final class WritableFolder {

    private WritableFolder() {}

    /**
     * Checks that a folder can be written, or created. Creates nothing.
     *
     * @param what the folder is, as a message begins, such as {@code The output folder}
     * @param remedy what else the operator can do, as a message ends, such as {@code name another with --output}
     * @throws OperatorMistakeException if the folder cannot be written: the folder or one above it is a file, a link to
     *     something that does not exist, on a read-only disk, or not writable for this user
     */
    public static void require(Path folder, String what, String remedy) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path present = absolute;
        while (present.getParent() != null && !Files.exists(present, LinkOption.NOFOLLOW_LINKS)) {
            present = present.getParent();
        }
        String begin =
                what + " " + folder + " cannot be written: " + (present.equals(absolute) ? "it" : present.toString());
        if (!Files.exists(present)) {
            throw new OperatorMistakeException(
                    begin + " is a link to something that is not there. Mend the link, or " + remedy + ".");
        }
        if (!Files.isDirectory(present)) {
            throw new OperatorMistakeException(begin + " is a file. Move it away, or " + remedy + ".");
        }
        if (!Files.isWritable(present) || !Files.isExecutable(present)) {
            throw new OperatorMistakeException(begin + " may not be written in by user "
                    + System.getProperty("user.name", "unknown")
                    + ", or is on a read-only disk. Give that user the right to write there, or " + remedy + ".");
        }
    }
}
