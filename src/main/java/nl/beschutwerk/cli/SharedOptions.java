package nl.beschutwerk.cli;

import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that more than one command has, so that each is defined once; picocli mixes them in. */
final class SharedOptions {

    private SharedOptions() {}

    /** The option that limits a command about all quarters to one of them. */
    static final class OnlyQuarterOption {

        @Option(names = "--quarter", paramLabel = "QUARTER", description = "Only this quarter, such as 2024-Q4.")
        private @Nullable Quarter quarter;

        /** Empty for all quarters. */
        Optional<Quarter> quarter() {
            return Optional.ofNullable(quarter);
        }
    }

    /** The option that names the operator. */
    static final class OperatorOption {

        @Option(
                names = "--operator",
                paramLabel = "NAME",
                description = "Who does this, for the record (default: the login name).")
        private @Nullable String operator;

        String name() {
            return operator == null ? System.getProperty("user.name", "unknown") : operator;
        }
    }

    /** The option that names the folder of the releases. */
    static final class OutputOption {

        @Option(
                names = "--output",
                paramLabel = "DIR",
                description = "Where the releases are (default: output). Each output folder has releases of its own.")
        private @Nullable Path output;

        Path in(ProjectPaths places) {
            return output == null ? places.output() : output;
        }
    }

    /** The option that names the folder of the published files. */
    static final class PublishedOption {

        @Option(
                names = "--published",
                paramLabel = "DIR",
                description =
                        "What is published, one folder a quarter (default: published; with another --output, the folder"
                                + " of that name within it).")
        private @Nullable Path published;

        Path of(ProjectPaths places, Path output) {
            return published == null ? places.published(output) : published;
        }
    }

    /** The option that names the reference files. */
    static final class ReferenceOption {

        @Option(
                names = "--reference",
                paramLabel = "DIR",
                description = "Regions, municipalities, mergers, targets, calendar (default: data/reference).")
        private @Nullable Path reference;

        Path in(ProjectPaths places) {
            return reference == null ? places.reference() : reference;
        }
    }

    /** The options that name the reference files and the method. */
    static final class InputOptions {

        @Mixin
        private final ReferenceOption reference = new ReferenceOption();

        @Option(
                names = "--method",
                paramLabel = "FILE",
                description = "The method (default: method.yaml of the reference folder).")
        private @Nullable Path method;

        Path reference(ProjectPaths places) {
            return reference.in(places);
        }

        Path method(ProjectPaths places) {
            return method == null ? reference(places).resolve("method.yaml") : method;
        }
    }
}
