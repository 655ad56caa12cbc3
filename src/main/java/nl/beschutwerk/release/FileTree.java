package nl.beschutwerk.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.UncheckedIo;

/** Operations on a folder with everything in it. */
final class FileTree {

    private static final Set<PosixFilePermission> FOLDER_FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE_FOR_ALL = PosixFilePermissions.fromString("rw-r--r--");

    private FileTree() {}

    /** The regular files in a folder, ordered by path; empty if the folder does not exist. */
    static List<ReleaseFile> files(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return UncheckedIo.unwrap(() -> tree.filter(Files::isRegularFile)
                    .map(file -> UncheckedIo.call(() -> describe(folder, file)))
                    .sorted(Comparator.comparing(ReleaseFile::path))
                    .toList());
        }
    }

    private static ReleaseFile describe(Path folder, Path file) throws IOException {
        String path = folder.relativize(file).toString().replace('\\', '/');
        return new ReleaseFile(path, Files.size(file), Sha256.ofFile(file));
    }

    /** Copies a folder to one that does not exist yet, and that only its owner may read. */
    static void copyPrivately(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : tree.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    PrivateFiles.createDirectories(copy);
                } else {
                    try (OutputStream out = PrivateFiles.newOutputStream(copy)) {
                        Files.copy(path, out);
                    }
                }
            }
        }
    }

    /** Creates a folder that everyone may read, with its missing parents. */
    static void createForAll(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                createForAll(parent);
            }
            // Another process may create the folder in the meantime.
            Files.createDirectories(folder);
            openToAll(folder);
        }
    }

    /** Lets everyone read a folder and everything in it, whatever the umask, if the file system keeps POSIX permissions. */
    static void openToAll(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                Set<PosixFilePermission> wanted = Files.isDirectory(path) ? FOLDER_FOR_ALL : FILE_FOR_ALL;
                if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                    open(path, wanted);
                }
            }
        }
    }

    private static void open(Path path, Set<PosixFilePermission> wanted) throws IOException {
        try {
            Files.setPosixFilePermissions(path, wanted);
        } catch (FileSystemException e) {
            if (!Files.isReadable(path)) {
                throw e;
            }
            // The disk gives every file the same rights, whatever is requested.
        }
    }

    /** Deletes a folder with everything in it, if it exists. */
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * Forces a folder with everything in it to the disk, so that after a power failure a renamed folder is not without its
     * content.
     */
    static void flushAll(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.toList()) {
                flush(path);
            }
        }
    }

    /** Forces a file, or the list of names in a folder, to the disk. */
    static void flush(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
