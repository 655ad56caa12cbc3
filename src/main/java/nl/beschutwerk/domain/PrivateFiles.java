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
 * Files and folders that their owner alone may read: folders have mode 0700 and files 0600, whatever the umask. They are made so,
 * not closed afterwards, so that there is no moment in which another user can open them. On a file system that keeps no such
 * rights they are made without.
 */
public final class PrivateFiles {

    /** All rights of the owner, and none of others. */
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /**
     * Makes a folder with those above it that are not there yet. What is there already stays as it is, for it may be another's.
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
            // Made by another process meanwhile.
        }
        return folder;
    }

    /** Makes the folder that a file is to stand in, where it is not there yet. */
    public static void createParent(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            createDirectories(parent);
        }
    }

    /**
     * Makes a folder that is the product's own, or closes it where an earlier version left it open.
     *
     * @return the folder
     */
    public static Path ownDirectory(Path folder) throws IOException {
        createDirectories(folder);
        close(folder);
        return folder;
    }

    /** Opens a file for reading and writing with all that is in it, and makes it where it is not there. */
    public static FileChannel open(Path file) throws IOException {
        return open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Opens a file for writing; what was in it is gone. */
    public static OutputStream newOutputStream(Path file) throws IOException {
        return Channels.newOutputStream(
                open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** The same for text, in UTF-8. */
    public static BufferedWriter newBufferedWriter(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(newOutputStream(file), StandardCharsets.UTF_8));
    }

    /** Writes a file in the place of what was in it. */
    public static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = newOutputStream(file)) {
            out.write(content);
        }
    }

    /** Writes a text, in UTF-8, in the place of what was in the file. */
    public static void writeString(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes from others what rights they have to a file or folder that is there.
     *
     * @return whether others have none now; always so where the file system keeps no rights
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
            // It is another's, or on a disk that gives every file the same rights.
            return FOLDER.containsAll(found);
        }
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        boolean present = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        // What a link leads to, a device perhaps, is not ours to close.
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            close(file);
        }
        FileChannel channel = FileChannel.open(file, Set.of(options), with(file, FILE));
        if (!present) {
            try {
                // A umask may have taken away even what the owner is to have.
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
