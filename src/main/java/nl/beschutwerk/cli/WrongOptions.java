package nl.beschutwerk.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line in a line or two; the help, a screen long, would push that out of sight. */
final class WrongOptions implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine commandLine = wrong.getCommandLine();
        PrintWriter err = commandLine.getErr();
        // Whatever was typed is quoted in it.
        err.println(OptionText.printable(String.valueOf(wrong.getMessage())));
        UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("What is possible: "
                + commandLine.getCommandSpec().qualifiedName().replaceFirst("^beschutwerk", "jobs/beschutwerk")
                + " --help");
        return ExitCode.OPERATOR_MISTAKE.code();
    }
}
