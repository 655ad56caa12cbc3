package nl.beschutwerk.cli;

import java.nio.file.Path;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say by which reference files and by which method. */
final class InputOptions {

    @Option(
            names = "--reference",
            paramLabel = "DIR",
            description = "Regions, municipalities, mergers, targets, calendar (default: data/reference).")
    private @Nullable Path reference;

    @Option(
            names = "--method",
            paramLabel = "FILE",
            description = "The method (default: method.yaml of the reference folder).")
    private @Nullable Path method;

    Path reference(ProjectPaths places) {
        return reference == null ? places.reference() : reference;
    }

    Path method(ProjectPaths places) {
        return method == null ? reference(places).resolve("method.yaml") : method;
    }
}
