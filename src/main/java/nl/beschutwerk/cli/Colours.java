package nl.beschutwerk.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
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
        return of(environment, isTerminal(System.console()));
    }

    /** The colours with a terminal, or without one. */
    static ColorScheme of(DatabaseSettings.Lookup environment, boolean terminal) {
        boolean wanted = terminal && !isSet(environment.value(NO_COLOR)) && !"dumb".equals(environment.value("TERM"));
        return Help.defaultColorScheme(wanted ? Ansi.ON : Ansi.OFF);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isEmpty();
    }

    /** From Java 22 on there is a console without a terminal too, which says so by a method that Java 17 does not have. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
