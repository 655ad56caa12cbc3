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

/** The folder in which releases are sealed. */
final class OutputFolder {

    private OutputFolder() {}

    /**
     * Checks that the folder can be written, before an hour's work and not after it.
     *
     * @throws OperatorMistakeException if nothing can be written in the folder
     * @throws IOException if the disk of the folder is full
     */
    static void requireWritable(Path output, Optional<Quarter> quarter) throws IOException {
        WrittenFolders.requireOutput(output, quarter);
        try {
            PrivateFiles.createDirectories(output);
            // The name is always the same, so that even a run that is killed here leaves no growing number of files.
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
