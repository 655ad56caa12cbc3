package nl.beschutwerk.job;

import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;

/** The command that makes the next version, as an operator would type it. */
final class CorrectCommandLine {

    private CorrectCommandLine() {}

    static String of(Quarter quarter, Path delivery) {
        return "jobs/beschutwerk correct --quarter " + quarter + " --delivery " + Places.shown(delivery)
                + " --reason \"...\" --dry-run";
    }
}
