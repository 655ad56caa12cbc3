package nl.beschutwerk.cli;

import java.nio.file.Path;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what the world sees. */
final class PublishedOption {

    @Option(
            names = "--published",
            paramLabel = "DIR",
            description =
                    "What the world sees, one folder a quarter (default: published; with another --output, the folder"
                            + " of that name within it).")
    private @Nullable Path published;

    Path of(ProjectPaths places, Path output) {
        return published == null ? places.published(output) : published;
    }
}
