package nl.beschutwerk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code config}: shows the settings that apply, and where each comes from. */
@EndsWith({
    ExitCode.OK,
    ExitCode.SYSTEM_FAILURE,
    ExitCode.OPERATOR_MISTAKE,
    ExitCode.DISK_FULL,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED
})
@Command(
        name = "config",
        description = {
            "Shows of each option of each command which value applies if the command line does not say otherwise, and where it"
                    + " comes from: the environment, jobs/beschutwerk.yaml or its default; and what is set besides. It opens no"
                    + " database, and shows no password.",
            "A value that no command would accept is named, and ends it with another exit code than 0.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ConfigCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "Only the options of this command, such as run.")
    private @Nullable String only;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec, "picocli sets it").commandLine();
        CommandLine top = line.getCommandSpec().root().commandLine();
        Map<String, CommandLine> commands = asked(top);
        Settings settings = Settings.of(line);
        ConsoleLines out = new ConsoleLines(line.getOut());
        ConfigReport report = new ConfigReport(settings, settings.places());
        report.all(top, commands.values(), only == null).forEach(text -> out.line("%s", OptionText.printable(text)));
        List<String> wrong = wrong(commands.values(), settings);
        wrong.forEach(mistake -> new ConsoleLines(line.getErr()).line("%s", OptionText.printable(mistake)));
        return (wrong.isEmpty() ? ExitCode.OK : ExitCode.OPERATOR_MISTAKE).code();
    }

    private Map<String, CommandLine> asked(CommandLine top) {
        Map<String, CommandLine> commands = top.getSubcommands();
        if (only == null) {
            return commands;
        }
        CommandLine one = commands.get(only);
        if (one == null) {
            throw new OperatorMistakeException("There is no command " + OptionText.shown(only) + "."
                    + Suggestions.of(only, List.copyOf(commands.keySet()), Function.identity(), Function.identity())
                            .map(near -> " Did you mean " + near + "?")
                            .orElse(" jobs/beschutwerk --help lists them."));
        }
        return Map.of(only, one);
    }

    /** Has each command read its settings, without the options that it requires. */
    private static List<String> wrong(Iterable<CommandLine> commands, Settings settings) {
        List<String> wrong = new ArrayList<>();
        for (CommandLine command : commands) {
            try {
                command.parseArgs();
            } catch (ParameterException e) {
                Optional<String> origin = settings.origin(e);
                origin.ifPresent(place -> wrong.add(
                        command.getCommandName() + ": " + e.getMessage() + ". The value comes from " + place + "."));
            }
        }
        return wrong;
    }
}
