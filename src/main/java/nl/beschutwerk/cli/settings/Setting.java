package nl.beschutwerk.cli.settings;

import picocli.CommandLine.Option;

/**
 * The value of an option, with its origin.
 *
 * @param value as it could stand on the command line; of a flag {@code true} or {@code false}
 * @param origin such as {@code jobs/beschutwerk.yaml, line 4}
 */
public record Setting(String value, String origin) {

    /** A value as it was written: a flag is yes or no. */
    static Setting of(CommandOption option, String written, String origin) {
        if (option.isFlag()) {
            if (written.equalsIgnoreCase("yes")) {
                return new Setting("true", origin);
            }
            if (written.equalsIgnoreCase("no")) {
                return new Setting("false", origin);
            }
        }
        return new Setting(written, origin);
    }

    boolean isYes() {
        return value.equalsIgnoreCase("true");
    }

    /** Whether picocli would take it for something else than a value. */
    boolean isNoValue() {
        return value.startsWith("-") || value.equals(Option.NULL_VALUE);
    }
}
