package nl.beschutwerk.job.support;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.WritableFolder;
import nl.beschutwerk.release.ReleaseFolder;

/** Whether a command may write where it will, looked at before the database is opened and before any work is done. */
public final class WrittenFolders {

    private WrittenFolders() {}

    /**
     * Of releases, with the one that they are made in and the one of the quarter asked for, where those are there. Of a command
     * over all quarters, one that is read-only holds up no other.
     *
     * @param quarter that the command is asked for; empty of one over all quarters
     * @throws OperatorMistakeException when one of them cannot be written
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
     * Of what the world sees.
     *
     * @throws OperatorMistakeException when it cannot be written
     */
    public static void requirePublished(Path published) {
        WritableFolder.require(published, "The folder for what is published", "name another with --published");
    }

    /**
     * Of what the product keeps for itself: its log, and its own server.
     *
     * @throws OperatorMistakeException when it cannot be written
     */
    public static void requireVar(Path folder) {
        WritableFolder.require(folder, "The folder for the log and the database", "name another with BESCHUTWERK_VAR");
    }

    /**
     * Of what goes back to deliverers.
     *
     * @throws OperatorMistakeException when it cannot be written
     */
    public static void requireRetour(Path retour) {
        WritableFolder.require(
                retour, "The folder for what goes back to the deliverer", "give the command as a user who may");
    }
}
