package nl.beschutwerk.job.support;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.WritableFolder;
import nl.beschutwerk.release.ReleaseFolder;

/** Checks whether a command may write its folders, before the database is opened and before any work is done. */
public final class WrittenFolders {

    private WrittenFolders() {}

    /**
     * Checks the output folder and, if they exist, its working folder and the folder of the requested quarter. A command over
     * all quarters does not check the folders of quarters, so that a read-only one does not block the others.
     *
     * @param quarter the requested quarter; empty for all quarters
     * @throws OperatorMistakeException if one of the folders cannot be written
     */
    public static void requireOutput(Path output, Optional<Quarter> quarter) {
        String remedy = "name another with --output";
        WritableFolder.require(output, "The output folder", remedy);
        Stream.concat(Stream.of(ReleaseFolder.WORK), quarter.map(Quarter::toString).stream())
                .map(output::resolve)
                .filter(folder -> Files.exists(folder, LinkOption.NOFOLLOW_LINKS))
                .forEach(folder -> WritableFolder.require(folder, "In the output folder, the folder", remedy));
    }

    /**
     * Checks the folder of the published files.
     *
     * @throws OperatorMistakeException if it cannot be written
     */
    public static void requirePublished(Path published) {
        WritableFolder.require(published, "The folder for what is published", "name another with --published");
    }

    /**
     * Checks the product's own folder, for its log and its own server.
     *
     * @throws OperatorMistakeException if it cannot be written
     */
    public static void requireVar(Path folder) {
        WritableFolder.require(folder, "The folder for the log and the database", "name another with BESCHUTWERK_VAR");
    }

    /**
     * Checks the folder of the return files for deliverers.
     *
     * @throws OperatorMistakeException if it cannot be written
     */
    public static void requireRetour(Path retour) {
        WritableFolder.require(
                retour, "The folder for what goes back to the deliverer", "give the command as a user who may");
    }

    /**
     * Checks the folder of scenarios.
     *
     * @param others folders of releases, in which nothing else belongs
     * @param usual the folder of scenarios by default, which may be in one of them
     * @throws OperatorMistakeException if it cannot be written, or is in one of the others
     */
    public static void requireScenarios(Path scenarios, List<Path> others, Path usual) {
        Path real = ProjectPaths.real(scenarios);
        if (!real.startsWith(ProjectPaths.real(usual))) {
            others.stream()
                    .filter(other -> real.startsWith(ProjectPaths.real(other)))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new OperatorMistakeException("The folder of scenarios " + ProjectPaths.shown(scenarios)
                                + " is in " + ProjectPaths.shown(other)
                                + ", where releases are and others may read. Name another with --scenarios, or leave that"
                                + " out.");
                    });
        }
        WritableFolder.require(scenarios, "The folder of scenarios", "name another with --scenarios");
    }
}
