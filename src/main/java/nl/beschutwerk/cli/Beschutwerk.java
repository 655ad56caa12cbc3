package nl.beschutwerk.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: {@code jobs/beschutwerk}. Help is answered here, before anything else is started. */
@Command(
        name = "beschutwerk",
        description = {
            "Turns UWV's quarterly deliveries on sheltered work (beschut werk) into figures in persons and in jobs of"
                    + " 31 hours, with workbooks and open data for the country and its regions.",
            ""
        },
        subcommands = {
            RunCommand.class,
            CorrectCommand.class,
            CheckCommand.class,
            AuditCommand.class,
            StatusCommand.class,
            RunsCommand.class,
            ApproveCommand.class,
            PublishDueCommand.class,
            WithdrawCommand.class,
            VerifyCommand.class,
            TraceCommand.class,
            PurgeCommand.class,
            SampleCommand.class,
            DemoCommand.class,
            DatabaseCommand.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Beschutwerk {

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the code a failure came from.")
    private boolean stacktrace;

    private Beschutwerk() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Beschutwerk top = new Beschutwerk();
        return new CommandLine(top)
                .setParameterExceptionHandler(new WrongOptions())
                .setExecutionExceptionHandler(new Failures(() -> top.stacktrace))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true);
    }
}
