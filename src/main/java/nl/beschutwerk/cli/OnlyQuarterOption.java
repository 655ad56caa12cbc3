package nl.beschutwerk.cli;

import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that keeps a command about all quarters to one of them. */
final class OnlyQuarterOption {

    @Option(names = "--quarter", paramLabel = "QUARTER", description = "Only this quarter, such as 2024-Q4.")
    private @Nullable Quarter quarter;

    /** Empty for all quarters. */
    Optional<Quarter> quarter() {
        return Optional.ofNullable(quarter);
    }
}
