package nl.beschutwerk.job.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;

/**
 * The default paths, all below the project's folder.
 *
 * @param home the project's folder
 */
public record ProjectPaths(Path home) {

    /** The folder that the launcher names ({@code beschutwerk.home}), or the current folder. */
    public static ProjectPaths ofProcess() {
        return new ProjectPaths(Path.of(Optional.ofNullable(System.getProperty("beschutwerk.home"))
                        .orElse(""))
                .toAbsolutePath()
                .normalize());
    }

    public Path deliveries() {
        return home.resolve("data").resolve("deliveries");
    }

    /** The deliveries about invented people, with reference data of their own. */
    public Path synthetic() {
        return home.resolve("data").resolve("synthetic");
    }

    public Path reference() {
        return home.resolve("data").resolve("reference");
    }

    /** The file that says when {@code serve} does what. */
    public Path schedule() {
        return home.resolve("jobs").resolve("schedule.yaml");
    }

    /** The file that says who is told of what happens, and how. */
    public Path notifications() {
        return home.resolve("jobs").resolve("notify.yaml");
    }

    /** The file that sets options for all commands, or for one. */
    public Path settings() {
        return home.resolve("jobs").resolve("beschutwerk.yaml");
    }

    public Path output() {
        return home.resolve("output");
    }

    /** The releases about invented people. */
    public Path demoOutput() {
        return output().resolve("demo");
    }

    /**
     * The published files of the releases in an output folder: {@code published} in the project's folder, or for another output
     * folder the subfolder of that name.
     */
    public Path published(Path output) {
        return ofOutput(output, "published");
    }

    /** Where deliveries are dropped for the releases in an output folder: {@code inbox}, or that folder within another output. */
    public Path inbox(Path output) {
        return ofOutput(output, "inbox");
    }

    /** Where deliveries from the inbox are kept, a folder a quarter: {@code deliveries}, or that folder within another output. */
    public Path received(Path output) {
        return ofOutput(output, "deliveries");
    }

    /** Where scenarios of the releases in an output folder are written: {@code scenarios}, or that folder within another output. */
    public Path scenarios(Path output) {
        return ofOutput(output, "scenarios");
    }

    private Path ofOutput(Path output, String name) {
        return real(output).equals(real(output())) ? home.resolve(name) : output.resolve(name);
    }

    /**
     * The folder of return files for deliverers, which only their owner may read. The demo has no deliverers, and a folder of
     * its own.
     *
     * @param output the folder of the releases that are made from the same deliveries
     */
    public Path retour(Path output) {
        return isDemo(output) ? output().resolve("demo-retour") : home.resolve("retour");
    }

    /** Whether two paths lead to one folder. */
    public static boolean isSame(Path one, Path other) {
        return real(one).equals(real(other));
    }

    /** Whether the releases in an output folder are those of the demo. */
    public boolean isDemo(Path output) {
        return isSame(output, demoOutput());
    }

    /**
     * The settings of the database of the releases in an output folder. The demo's database is on the embedded server, even if
     * the operator has a server of their own: invented figures must not be in a database with real ones.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException if the environment variables are invalid
     */
    public DatabaseSettings settingsOf(Path output) {
        DatabaseSettings settings = DatabaseSettings.fromEnvironment(home).withDatabase(databaseOf(output));
        return isDemo(output) ? settings.onEmbeddedServer() : settings;
    }

    /**
     * The name of the database, on the embedded server, of the releases in an output folder. Each folder has its own, so that
     * the folder and its database always hold the same releases.
     */
    public String databaseOf(Path output) {
        Path absolute = real(output);
        return absolute.equals(real(output()))
                ? "beschutwerk"
                : "beschutwerk_" + Sha256.ofText(absolute.toString()).hex().substring(0, 16);
    }

    /**
     * The disk to which the embedded server writes; empty if the operator has a server of their own, or the environment
     * variables are invalid.
     */
    public List<Path> databaseDisk() {
        try {
            DatabaseSettings settings = DatabaseSettings.fromEnvironment(home);
            return settings.ownServer().isPresent() ? List.of() : List.of(settings.var());
        } catch (OperatorMistakeException e) {
            return List.of();
        }
    }

    /** A path as the operator would type it: relative to the current folder, if it is below that folder. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        String shown = absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
        return shown.isEmpty() ? "." + File.separator : shown;
    }

    /**
     * Resolves links, so that a folder has one path however it is reached. Parts of the path that do not exist yet are kept.
     */
    static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            return existing == null ? absolute : existing.toRealPath().resolve(existing.relativize(absolute));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
