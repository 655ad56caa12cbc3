package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import nl.beschutwerk.job.support.OpenDatabase;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code database}: keeps the database open for inspection. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DATABASE_UNAVAILABLE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "database",
        description = "Opens the database for psql or another tool, says how to connect, and waits for Ctrl-C.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class DatabaseCommand implements Callable<Integer> {

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "The releases to look into: their output folder (default: output).")
    private @Nullable Path output;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out =
                Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
        ProjectPaths places = ProjectPaths.ofProcess();
        OpenDatabase.of(places, output == null ? places.output() : output).untilAskedToEnd((psql, advice) -> {
            out.println("The database is open, until you press Ctrl-C here. In another window:\n\n  " + psql + "\n");
            if (!advice.isEmpty()) {
                out.println("The owner of the server should still run, as a superuser in this database:\n");
                advice.forEach(statement -> out.println("  " + statement + ";"));
                out.println();
            }
            out.flush();
        });
        return ExitCode.OK.code();
    }
}
