package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.job.support.ProjectPaths;
import org.springframework.util.FileSystemUtils;

/** The inbox with its two folders for what is done: {@code verwerkt} for what was taken, {@code geweigerd} for what was refused. */
record InboxFolders(Path inbox) {

    private static final String DONE = "verwerkt";
    private static final String REFUSED = "geweigerd";
    /** The option that names the folder of the kept deliveries. */
    static final String KEEP = "--keep";

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
     * Refuses folders of the product in the inbox, where what is in them would be taken for deliveries, and an inbox among the kept
     * deliveries.
     *
     * @param folders by the option that names them
     * @throws OperatorMistakeException if one of them is there
     */
    void requireOutside(Map<String, Path> folders) throws IOException {
        Path here = real(inbox);
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            Path other = real(folder.getValue());
            if (other.startsWith(here) || (folder.getKey().equals(KEEP) && here.startsWith(other))) {
                throw new OperatorMistakeException("The inbox " + ProjectPaths.shown(inbox) + " and "
                        + ProjectPaths.shown(folder.getValue())
                        + " are the same folder, or one is in the other: what is kept would be taken for new deliveries. Name"
                        + " another folder with --inbox or " + folder.getKey() + ".");
            }
        }
    }

    /** The path without links, as far as it exists. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            return absolute.toRealPath();
        }
        Path parent = absolute.getParent();
        return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
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
        Path folder = own(REFUSED).resolve(name + RETURN);
        Path work = folder.resolveSibling("." + name + RETURN);
        FileSystemUtils.deleteRecursively(work);
        PrivateFiles.createDirectories(work);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(written, Files::isRegularFile)) {
            for (Path file : files) {
                Path copy = work.resolve(file.getFileName().toString());
                try (OutputStream out = PrivateFiles.newOutputStream(copy)) {
                    Files.copy(file, out);
                }
            }
        }
        FileSystemUtils.deleteRecursively(folder);
        return Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * A folder in the inbox that the product keeps for itself: nobody else may look into it.
     *
     * @throws OperatorMistakeException if something else has its name
     */
    private Path own(String name) throws IOException {
        Path folder = inbox.resolve(name);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !isFolder(folder)) {
            throw new OperatorMistakeException(ProjectPaths.shown(folder)
                    + " is no folder, or is a link to one. The product puts deliveries away there. Take it away.");
        }
        return PrivateFiles.ownDirectory(folder);
    }

    /** Puts back what was moved out of sight, if its place is still free. */
    void back(Path moved, Path dropped) throws IOException {
        if (Files.notExists(dropped, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(moved, dropped, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A delivery that was dropped before has its name there already, and gets a number behind it. */
    private Path move(Path dropped, String where, String name) throws IOException {
        Path folder = own(where);
        Path place = folder.resolve(name);
        for (int number = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); number++) {
            place = folder.resolve(name + "-" + number);
        }
        return Files.move(dropped, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
