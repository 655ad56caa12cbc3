package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ProjectPaths;

/** The command line that makes the next version of a quarter, with the options of the present command. */
final class CorrectCommandLine {

    private CorrectCommandLine() {}

    static String of(Quarter quarter, Path delivery, RunRequest request) {
        ProjectPaths usual = ProjectPaths.ofProcess();
        return "jobs/beschutwerk correct --quarter " + quarter + " --delivery " + ProjectPaths.shown(delivery)
                + option("--output", request.output(), usual.output())
                + option("--reference", request.reference(), usual.reference())
                + option("--method", request.method(), request.reference().resolve("method.yaml"))
                + " --reason \"...\" --dry-run";
    }

    private static String option(String name, Path value, Path usual) {
        Path given = value.toAbsolutePath().normalize();
        return given.equals(usual.toAbsolutePath().normalize()) ? "" : " " + name + " " + ProjectPaths.shown(value);
    }
}
