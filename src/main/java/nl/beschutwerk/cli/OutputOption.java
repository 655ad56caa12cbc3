package nl.beschutwerk.cli;

import java.nio.file.Path;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which releases a command is about. */
final class OutputOption {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the releases are (default: output). Each output folder has releases of its own.")
    private @Nullable Path output;

    Path in(ProjectPaths places) {
        return output == null ? places.output() : output;
    }
}
