package nl.beschutwerk.cli;

import java.io.PrintWriter;
import java.util.Optional;
import nl.beschutwerk.cli.settings.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports a wrong command line in two or three lines. The full help would push that message off the screen. */
final class WrongOptions implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine commandLine = wrong.getCommandLine();
        Settings settings = Settings.of(commandLine);
        Optional<String> origin = settings.origin(wrong);
        if (origin.isPresent()) {
            Integer help = help(commandLine, arguments);
            if (help != null) {
                return help;
            }
        }
        PrintWriter err = commandLine.getErr();
        if (settings.mistake().isPresent()) {
            // What seems to be missing may stand in the settings that cannot be read.
            err.println(OptionText.printable(settings.mistake().get()));
            return ExitCode.OPERATOR_MISTAKE.code();
        }
        // The message quotes what was typed, which may hold invisible characters.
        err.println(OptionText.printable(String.valueOf(wrong.getMessage())));
        origin.ifPresent(place -> err.println("The value comes from " + place + "."));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("What is possible: "
                + commandLine.getCommandSpec().qualifiedName().replaceFirst("^beschutwerk", "jobs/beschutwerk")
                + " --help");
        return ExitCode.OPERATOR_MISTAKE.code();
    }

    /** Help is answered whatever is set. Returns null if no help was asked for. */
    private static @Nullable Integer help(CommandLine commandLine, String[] arguments) {
        CommandLine top = commandLine.getCommandSpec().root().commandLine();
        CommandLine.IDefaultValueProvider settings = top.getDefaultValueProvider();
        top.setDefaultValueProvider(null);
        try {
            return CommandLine.executeHelpRequest(top.parseArgs(arguments));
        } catch (ParameterException e) {
            return null;
        } finally {
            top.setDefaultValueProvider(settings);
        }
    }
}
