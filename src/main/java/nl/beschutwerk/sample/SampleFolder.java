package nl.beschutwerk.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.WritableFolder;

/** The folder of a delivery during writing: a temporary folder beside the target, which is renamed to the target at the end. */
final class SampleFolder implements AutoCloseable {

    private final Path target;
    private final Path work;

    private SampleFolder(Path target, Path work) {
        this.target = target;
        this.work = work;
    }

    /**
     * Creates the temporary folder.
     *
     * @throws OperatorMistakeException when the target is a file or a folder that is not empty
     */
    static SampleFolder begin(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        requireFree(target);
        Path parent = Objects.requireNonNull(target.getParent(), "a folder that is not there or empty is no root");
        WritableFolder.require(target, "The folder", "name another with --out");
        PrivateFiles.createDirectories(parent);
        Path work = parent.resolve("." + target.getFileName() + ".unfinished-"
                + ProcessHandle.current().pid());
        return new SampleFolder(target, PrivateFiles.ownDirectory(work));
    }

    private static void requireFree(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (Stream<Path> files = Files.list(target)) {
            if (files.findAny().isPresent()) {
                throw new OperatorMistakeException(
                        target + " is not empty, and nothing in it is overwritten. Name another folder"
                                + " with --out, or take it away first.");
            }
        } catch (NotDirectoryException e) {
            throw new OperatorMistakeException(target + " is a file. Name a folder with --out.", e);
        }
    }

    Path work() {
        return work;
    }

    /** Renames the temporary folder to the target, atomically. */
    void finish() throws IOException {
        Files.move(work, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes the temporary folder if it was not renamed. */
    @Override
    public void close() throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> files = Files.list(work)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(work);
        }
    }
}
