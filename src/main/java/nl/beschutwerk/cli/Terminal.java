package nl.beschutwerk.cli;

import java.io.Console;
import nl.beschutwerk.database.DatabaseSettings;

/** Whether somebody looks on, at a terminal, and whether a line can be written over on it. */
final class Terminal {

    private Terminal() {}

    /** Whether standard output is such a terminal. */
    static boolean isThere() {
        return isThere(System::getenv, isConsole());
    }

    /**
     * Whether a line can be written over.
     *
     * @param console whether standard output is a terminal at all
     */
    static boolean isThere(DatabaseSettings.Lookup environment, boolean console) {
        String kind = environment.value("TERM");
        String plain = environment.value("NO_COLOR");
        return console && kind != null && !kind.isBlank() && !kind.equals("dumb") && (plain == null || plain.isEmpty());
    }

    /**
     * Whether there is a terminal at all, where a person reads what is said. From version 22 on, Java has a console also where there is no terminal, and a method that says so.
     */
    @SuppressWarnings("SystemConsoleNull") // That is what the method below is asked for.
    static boolean isConsole() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
