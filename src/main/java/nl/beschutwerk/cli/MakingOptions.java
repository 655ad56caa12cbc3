package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.cli.SharedOptions.InputOptions;
import nl.beschutwerk.cli.SharedOptions.OperatorOption;
import nl.beschutwerk.cli.SharedOptions.OutputOption;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options shared by {@code run} and {@code correct}: the inputs, the folders, the operator, and whether it is a dry run.
 */
final class MakingOptions {

    @Option(
            names = "--delivery",
            paramLabel = "DIR",
            description = "The delivery to use: the folder with its levering.json.")
    private @Nullable Path delivery;

    @Option(
            names = "--deliveries",
            paramLabel = "DIR",
            description =
                    "Where the deliveries are, one folder a quarter (default: data/deliveries; of correct: where the"
                            + " delivery stood).")
    private @Nullable Path deliveries;

    @Option(
            names = "--dry-run",
            description = "Do everything but seal, keep nothing, and show what would be made or changed.")
    private boolean dryRun;

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final InputOptions inputs = new InputOptions();

    @Mixin
    private final OperatorOption operator = new OperatorOption();

    Optional<Path> delivery() {
        return Optional.ofNullable(delivery);
    }

    Optional<Path> deliveries() {
        return Optional.ofNullable(deliveries);
    }

    boolean isDryRun() {
        return dryRun;
    }

    Path output(ProjectPaths places) {
        return output.in(places);
    }

    Path reference(ProjectPaths places) {
        return inputs.reference(places);
    }

    Path method(ProjectPaths places) {
        return inputs.method(places);
    }

    /** The folder for findings and return files, which depends on the output folder. */
    Path retour(ProjectPaths places) {
        return places.retour(output(places));
    }

    String operator() {
        return operator.name();
    }
}
