package nl.beschutwerk.cli;

import nl.beschutwerk.database.DatabaseSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;

/**
 * The colours of help, which is all that has any: on a terminal that can show them, unless {@code NO_COLOR} asks for none
 * (https://no-color.org). Anywhere else no escape code is written, whatever other variables say.
 */
final class Colours {

    private static final String NO_COLOR = "NO_COLOR";

    private Colours() {}

    /** The colours of this process. */
    static ColorScheme of(DatabaseSettings.Lookup environment) {
        return of(environment, Terminal.isConsole());
    }

    /** The colours with a terminal, or without one. */
    static ColorScheme of(DatabaseSettings.Lookup environment, boolean terminal) {
        boolean wanted = terminal && !isSet(environment.value(NO_COLOR)) && !"dumb".equals(environment.value("TERM"));
        return Help.defaultColorScheme(wanted ? Ansi.ON : Ansi.OFF);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }
}
