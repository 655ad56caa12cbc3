package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: has the shell complete commands and options. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "completion",
        description = {
            "Prints a script by which bash and zsh complete commands and options when you press Tab. For bash, write in ~/.bashrc:",
            "  source <(jobs/beschutwerk completion)",
            "with the whole path of jobs/beschutwerk. For zsh, the same in ~/.zshrc, behind: autoload -U +X bashcompinit && bashcompinit",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class CompletionCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec, "picocli sets it");
        PrintWriter out = command.commandLine().getOut();
        // The shell looks for the last part of the path as well, so that it holds for jobs/beschutwerk too.
        out.print(AutoComplete.bash("beschutwerk", command.root().commandLine()));
        out.flush();
        return ExitCode.OK.code();
    }
}
