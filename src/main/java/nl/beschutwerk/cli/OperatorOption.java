package nl.beschutwerk.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says who gives a command. */
final class OperatorOption {

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "Who does this, for the record (default: the login name).")
    private @Nullable String operator;

    String name() {
        return operator == null ? System.getProperty("user.name", "unknown") : operator;
    }
}
