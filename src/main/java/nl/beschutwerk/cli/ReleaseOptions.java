package nl.beschutwerk.cli;

import java.util.Objects;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The options that select a release. They replace picocli's standard help options, because {@code --version} has another
 * meaning here.
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
    @SuppressWarnings("UnusedVariable") // picocli handles it
    private boolean help;

    Quarter quarter() {
        return Objects.requireNonNull(quarter, "picocli requires it");
    }

    /** Null if no version was named. */
    @Nullable
    Integer version() {
        return version;
    }

    /** Reads the number of a version, as {@code 2} or as {@code v2}. */
    static final class VersionNumber implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String given) {
            String text = OptionText.visible(given);
            if (!text.matches("v?[1-9][0-9]{0,5}")) {
                throw new TypeConversionException(
                        "\"" + OptionText.shown(text)
                                + "\" is not a version; write a number from 1 to 999999, such as 2. The command status shows them");
            }
            return Integer.valueOf(text.startsWith("v") ? text.substring(1) : text);
        }
    }
}
