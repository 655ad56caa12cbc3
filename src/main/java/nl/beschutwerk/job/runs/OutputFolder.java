package nl.beschutwerk.job.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.FailureInWords;
import nl.beschutwerk.job.support.FullDisk;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.job.support.WrittenFolders;

/** The folder where releases are sealed. */
final class OutputFolder {

    private OutputFolder() {}

    /**
     * Found out before an hour's work rather than after it.
     *
     * @throws OperatorMistakeException when nothing can be written there
     * @throws IOException when its disk is full
     */
    static void requireWritable(Path output, Optional<Quarter> quarter) throws IOException {
        WrittenFolders.requireOutput(output, quarter);
        try {
            PrivateFiles.createDirectories(output);
            // Always the same name, so that a run killed just here leaves nothing that stays.
            Path probe = output.resolve(".writable");
            PrivateFiles.write(probe, new byte[0]);
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            if (new FullDisk(List.of(output)).behind(e).isPresent()) {
                throw e;
            }
            throw new OperatorMistakeException(
                    "The output folder " + ProjectPaths.shown(output) + " cannot be written ("
                            + FailureInWords.of(e)
                            + "). Give yourself the right to write there, or name another with --output.",
                    e);
        }
    }
}
