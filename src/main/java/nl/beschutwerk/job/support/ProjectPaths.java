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
 * Where things stand unless the operator says otherwise, all below the project's folder.
 *
 * @param home the project's folder
 */
public record ProjectPaths(Path home) {

    /** The folder the launcher names ({@code beschutwerk.home}), else the one the command was started in. */
    public static ProjectPaths ofProcess() {
        return new ProjectPaths(Path.of(Optional.ofNullable(System.getProperty("beschutwerk.home"))
                        .orElse(""))
                .toAbsolutePath()
                .normalize());
    }

    public Path deliveries() {
        return home.resolve("data").resolve("deliveries");
    }

    /** The deliveries of the synthetic world, with reference data of its own. */
    public Path synthetic() {
        return home.resolve("data").resolve("synthetic");
    }

    public Path reference() {
        return home.resolve("data").resolve("reference");
    }

    public Path output() {
        return home.resolve("output");
    }

    /** Where the releases of the synthetic world go. */
    public Path demoOutput() {
        return output().resolve("demo");
    }

    /**
     * What the world sees of the releases in an output folder: {@code published}, or for other folders than the usual one the
     * folder of that name within them.
     */
    public Path published(Path output) {
        return real(output).equals(real(output())) ? home.resolve("published") : output.resolve("published");
    }

    /**
     * Return files for deliverers, readable by their owner alone; of the demo, which has none, in a folder of its own.
     *
     * @param output where the releases go that are made of the same deliveries
     */
    public Path retour(Path output) {
        return isDemo(output) ? output().resolve("demo-retour") : home.resolve("retour");
    }

    private boolean isDemo(Path output) {
        return real(output).equals(real(demoOutput()));
    }

    /**
     * Where the database of the releases in an output folder is. The demo's is on the embedded server, also where the operator
     * has one of their own: invented figures have no place in a database beside real ones.
     *
     * @throws nl.beschutwerk.domain.OperatorMistakeException when the environment does not say it well
     */
    public DatabaseSettings settingsOf(Path output) {
        DatabaseSettings settings = DatabaseSettings.fromEnvironment(home).withDatabase(databaseOf(output));
        return isDemo(output) ? settings.onEmbeddedServer() : settings;
    }

    /**
     * The database, on the embedded server, of the releases in an output folder: the folder and its database are always about
     * the same releases.
     */
    public String databaseOf(Path output) {
        Path absolute = real(output);
        return absolute.equals(real(output()))
                ? "beschutwerk"
                : "beschutwerk_" + Sha256.ofText(absolute.toString()).hex().substring(0, 16);
    }

    /** The disk that the embedded server writes to; none where the operator has a server of their own, or where that is not said well. */
    public List<Path> databaseDisk() {
        try {
            DatabaseSettings settings = DatabaseSettings.fromEnvironment(home);
            return settings.ownServer().isPresent() ? List.of() : List.of(settings.var());
        } catch (OperatorMistakeException e) {
            return List.of();
        }
    }

    /** A path as the operator would type it: relative to where the command was started, if it lies below. */
    public static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        String shown = absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
        return shown.isEmpty() ? "." + File.separator : shown;
    }

    /** The same folder by whatever link it is reached, also while its last parts are not there yet. */
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
