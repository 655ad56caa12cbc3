package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Writes lines to the console, in the same format in every locale, and flushes each line. */
record ConsoleLines(PrintWriter out) {

    void line(String format, Object... arguments) {
        out.println(String.format(Locale.ROOT, format, arguments).stripTrailing());
        out.flush();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
