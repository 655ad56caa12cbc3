package nl.beschutwerk.cli;

import java.util.Objects;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options that say which release. They take the place of the standard ones for help, of which {@code --version} has another
 * meaning.
 */
final class ReleaseOptions {

    @Option(names = "--quarter", required = true, paramLabel = "QUARTER", description = "The quarter, such as 2024-Q4.")
    private @Nullable Quarter quarter;

    @Option(
            names = "--version",
            paramLabel = "N",
            description = "The version, such as 2; needed only where more than one could be meant.",
            converter = VersionNumber.class)
    private @Nullable Integer version;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // picocli answers it by itself
    private boolean help;

    Quarter quarter() {
        return Objects.requireNonNull(quarter, "picocli requires it");
    }

    /** Null where none was named. */
    @Nullable
    Integer version() {
        return version;
    }
}
