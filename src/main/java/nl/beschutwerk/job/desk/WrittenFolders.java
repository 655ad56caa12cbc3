package nl.beschutwerk.job.desk;

import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.WritableFolder;
import nl.beschutwerk.release.SealedFolders;

/** Whether a command may write where it will, looked at before the database is opened and before any work is done. */
public final class WrittenFolders {

    private WrittenFolders() {}

    /**
     * Of releases, with the folders of quarters that stand there.
     *
     * @throws OperatorMistake when one of them cannot be written
     */
    public static void requireOutput(Path output) {
        String remedy = "name another with --output";
        WritableFolder.require(output, "The output folder", remedy);
        try {
            new SealedFolders(output)
                    .ownFolders()
                    .forEach(folder -> WritableFolder.require(folder, "In the output folder, the folder", remedy));
        } catch (IOException e) {
            throw new OperatorMistake(
                    "The output folder " + Places.shown(output)
                            + " cannot be read by this user. Give yourself the right to" + " read it, or " + remedy
                            + ".",
                    e);
        }
    }

    /**
     * Of what the world sees.
     *
     * @throws OperatorMistake when it cannot be written
     */
    public static void requirePublished(Path published) {
        WritableFolder.require(published, "The folder for what is published", "name another with --published");
    }

    /**
     * Of what goes back to deliverers.
     *
     * @throws OperatorMistake when it cannot be written
     */
    public static void requireRetour(Path retour) {
        WritableFolder.require(
                retour, "The folder for what goes back to the deliverer", "give the command as a user who may");
    }
}
