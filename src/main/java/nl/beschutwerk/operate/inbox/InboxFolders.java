package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.job.support.ProjectPaths;
import org.springframework.util.FileSystemUtils;

/** The inbox with its two folders for what is done: {@code verwerkt} for what was taken, {@code geweigerd} for what was refused. */
record InboxFolders(Path inbox) {

    private static final String DONE = "verwerkt";
    private static final String REFUSED = "geweigerd";
    private static final String RETURN = "-retour";
    private static final Set<String> OWN = Set.of(DONE, REFUSED);

    /**
     * Everything that was dropped, in the order of the names, without what the product keeps there itself and hidden files, such
     * as those of a copying program.
     *
     * @throws OperatorMistakeException if there is no inbox
     */
    List<Path> dropped() throws IOException {
        if (!Files.isDirectory(inbox)) {
            throw new OperatorMistakeException(
                    "There is no inbox " + ProjectPaths.shown(inbox)
                            + ". Make that folder, or name another with --inbox. If it is on a network share, see whether that is there.");
        }
        List<Path> dropped = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(inbox)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".") && !OWN.contains(name)) {
                    dropped.add(entry);
                }
            }
        }
        dropped.sort(Comparator.naturalOrder());
        return dropped;
    }

    /**
     * Refuses to keep deliveries in the inbox itself, where they would be taken for new ones.
     *
     * @throws OperatorMistakeException if the folder is in the inbox
     */
    void requireOutside(Path deliveries) {
        Path within = deliveries.toAbsolutePath().normalize();
        if (within.startsWith(inbox.toAbsolutePath().normalize())) {
            throw new OperatorMistakeException("Deliveries cannot be kept in " + ProjectPaths.shown(deliveries)
                    + ": it is in the inbox, and they would be taken for new ones. Name another folder with --keep.");
        }
    }

    static boolean isFolder(Path entry) {
        return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
    }

    /** Moves a delivery that was taken out of sight, and returns where it is now. */
    Path toDone(Path dropped, String name) throws IOException {
        return move(dropped, DONE, name);
    }

    /** Moves a refused delivery out of sight, and returns where it is now. */
    Path toRefused(Path dropped, String name) throws IOException {
        return move(dropped, REFUSED, name);
    }

    /** Puts copies of the findings and return files beside a refused delivery, whole, and returns their folder. */
    Path returned(Path written, String name) throws IOException {
        Path folder = PrivateFiles.createDirectories(inbox.resolve(REFUSED)).resolve(name + RETURN);
        Path work = folder.resolveSibling("." + name + RETURN);
        FileSystemUtils.deleteRecursively(work);
        PrivateFiles.createDirectories(work);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(written, Files::isRegularFile)) {
            for (Path file : files) {
                Path copy = work.resolve(file.getFileName().toString());
                PrivateFiles.open(copy).close();
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                PrivateFiles.close(copy);
            }
        }
        FileSystemUtils.deleteRecursively(folder);
        return Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A delivery that was dropped before has its name there already, and gets a number behind it. */
    private Path move(Path dropped, String where, String name) throws IOException {
        Path folder = PrivateFiles.createDirectories(inbox.resolve(where));
        Path place = folder.resolve(name);
        for (int number = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); number++) {
            place = folder.resolve(name + "-" + number);
        }
        return Files.move(dropped, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
