package nl.beschutwerk.domain;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only their owner may access: folders have mode 0700 and files 0600, whatever the umask. They are
 * created with these permissions instead of being restricted afterwards, so that other users can never open them. On a
 * file system without POSIX permissions they are created without.
 */
public final class PrivateFiles {

    /** All rights for the owner, and none for others. */
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Creates a folder and its missing parents. An existing folder keeps its permissions, because it may belong to someone
     * else.
     *
     * @return the folder
     */
    public static Path createDirectories(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        createParent(folder);
        try {
            Files.createDirectory(folder, with(folder, FOLDER));
            close(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process has made the folder in the meantime.
        }
        return folder;
    }

    /** Creates the parent folder of a file if it does not exist. */
    public static void createParent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            createDirectories(parent);
        }
    }

    /**
     * Creates a folder that belongs to the product alone. If it exists already, for example from an earlier version that left
     * it open, the rights of others are removed.
     *
     * @return the folder
     */
    public static Path ownDirectory(Path folder) throws IOException {
        createDirectories(folder);
        close(folder);
        return folder;
    }

    /** Opens a file for reading and writing and keeps its content; creates the file if it does not exist. */
    public static FileChannel open(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Opens a file for writing and discards its content. */
    public static OutputStream newOutputStream(Path file) throws IOException {
        return Channels.newOutputStream(
                open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** Opens a file for writing text in UTF-8 and discards its content. */
    public static BufferedWriter newBufferedWriter(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(newOutputStream(file), StandardCharsets.UTF_8));
    }

    /** Writes a file, replacing its content. */
    public static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = newOutputStream(file)) {
            out.write(content);
        }
    }

    /** Writes a text in UTF-8, replacing the content of the file. */
    public static void writeString(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Removes the rights of others to an existing file or folder.
     *
     * @return whether others have no rights now; always true if the file system keeps no POSIX permissions
     */
    public static boolean close(Path path) throws IOException {
        if (!keepsRights(path)) {
            return true;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path) ? FOLDER : FILE;
        Set<PosixFilePermission> found = Files.getPosixFilePermissions(path);
        if (FOLDER.containsAll(found) && found.containsAll(wanted)) {
            return true;
        }
        try {
            Files.setPosixFilePermissions(path, wanted);
            return true;
        } catch (FileSystemException e) {
            // The file belongs to someone else, or is on a disk that gives every file the same rights.
            return FOLDER.containsAll(found);
        }
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        boolean present = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        // The target of a link, which may be a device, is not the product's, so its rights are left alone.
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            close(file);
        }
        FileChannel channel = FileChannel.open(file, Set.of(options), with(file, FILE));
        if (!present) {
            try {
                // A umask may have removed even rights that the owner needs.
                close(file);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
        return channel;
    }

    private static FileAttribute<?>[] with(Path path, Set<PosixFilePermission> rights) {
        return keepsRights(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
                : new FileAttribute<?>[0];
    }

    private static boolean keepsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
