package nl.beschutwerk.job.runs;

import java.nio.file.Path;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ProjectPaths;

/** The command line that makes the next version of a quarter, with the options of the present command. */
public final class CorrectCommandLine {

    /** The option that keeps nothing and shows what would change. */
    public static final String REHEARSED = " --dry-run";

    private CorrectCommandLine() {}

    /** The command that makes it; with {@link #REHEARSED} behind it, it only shows what would change. */
    public static String of(Quarter quarter, Path delivery, RunRequest request) {
        ProjectPaths usual = ProjectPaths.ofProcess();
        return "jobs/beschutwerk correct --quarter " + quarter + " --delivery " + ProjectPaths.shown(delivery)
                + outputOption(request.output())
                + option("--reference", request.reference(), usual.reference())
                + option("--method", request.method(), request.reference().resolve("method.yaml"))
                + " --reason \"...\"";
    }

    /** The option that names this output folder, with a space before it; empty for the usual one. */
    public static String outputOption(Path output) {
        return option("--output", output, ProjectPaths.ofProcess().output());
    }

    private static String option(String name, Path value, Path usual) {
        Path given = value.toAbsolutePath().normalize();
        return given.equals(usual.toAbsolutePath().normalize()) ? "" : " " + name + " " + ProjectPaths.shown(value);
    }
}
