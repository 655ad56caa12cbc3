package nl.beschutwerk.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.UncheckedIo;

/** The releases in an output folder, whether or not the database knows them. */
public final class SealedFolders {

    private static final Pattern QUARTER = Pattern.compile("[1-9][0-9]{3}-Q[1-4]");
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,8}");
    private static final Pattern STAGED = Pattern.compile("[1-9][0-9]{3}-Q[1-4]-v[1-9][0-9]{0,9}");

    private final Path output;

    public SealedFolders(Path output) {
        this.output = output;
    }

    /** The text of the release.json of every release in the folder. */
    public Stream<String> manifests() throws IOException {
        return quarters().stream()
                .flatMap(SealedFolders::versions)
                .map(version -> version.resolve(ReleaseManifest.FILE_NAME))
                .filter(Files::isRegularFile)
                .map(SealedFolders::text);
    }

    /**
     * Removes the rights of others to folders of the product that earlier versions left open: the folders of quarters with a
     * release in them, and the working folder if there is such a quarter or a release is being made in it. Links are not
     * followed, because their target may belong to someone else.
     *
     * @return the folders that others can still enter, because they do not belong to this user
     */
    public List<Path> close() throws IOException {
        return ownFolders().filter(folder -> !isClosed(folder)).toList();
    }

    private Stream<Path> ownFolders() throws IOException {
        List<Path> own = quarters().stream().filter(SealedFolders::isOwn).toList();
        Path work = output.resolve(ReleaseFolder.WORK);
        boolean ours =
                isFolder(work) && (!own.isEmpty() || children(work).stream().anyMatch(SealedFolders::isStaged));
        return Stream.concat(own.stream(), ours ? Stream.of(work) : Stream.empty());
    }

    private static boolean isOwn(Path quarter) {
        return isFolder(quarter)
                && versions(quarter)
                        .anyMatch(version -> isFolder(version)
                                && Files.isRegularFile(
                                        version.resolve(ReleaseManifest.FILE_NAME), LinkOption.NOFOLLOW_LINKS));
    }

    /** Whether a release is being made in the folder, or was being made when the process was killed. */
    private static boolean isStaged(Path folder) {
        return isFolder(folder)
                && STAGED.matcher(String.valueOf(folder.getFileName())).matches();
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Stream<Path> versions(Path quarter) {
        return children(quarter).stream()
                .filter(version ->
                        VERSION.matcher(String.valueOf(version.getFileName())).matches());
    }

    private List<Path> quarters() throws IOException {
        return UncheckedIo.unwrap(() -> children(output).stream()
                .filter(folder ->
                        QUARTER.matcher(String.valueOf(folder.getFileName())).matches())
                .filter(Files::isDirectory)
                .toList());
    }

    private static List<Path> children(Path folder) {
        return UncheckedIo.call(() -> {
            try (Stream<Path> children = Files.list(folder)) {
                return children.sorted().toList();
            } catch (NoSuchFileException | NotDirectoryException e) {
                return List.of();
            }
        });
    }

    private static String text(Path file) {
        return UncheckedIo.call(() -> Files.readString(file));
    }

    private static boolean isClosed(Path folder) {
        return UncheckedIo.call(() -> PrivateFiles.close(folder));
    }
}
