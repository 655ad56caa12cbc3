package nl.beschutwerk.cli.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * An option of a command.
 *
 * @param command empty for one that is the same for all commands
 * @param name without its dashes
 */
public record CommandOption(String command, String name, OptionSpec spec) {

    static final String PREFIX = "BESCHUTWERK_";

    /** The options of all commands, but those that ask for help. */
    static List<CommandOption> allOf(CommandSpec top) {
        List<CommandOption> all = new ArrayList<>(of("", top));
        top.subcommands().forEach((name, command) -> all.addAll(of(name, command.getCommandSpec())));
        return all;
    }

    private static List<CommandOption> of(String command, CommandSpec spec) {
        return spec.helpCommand()
                ? List.of()
                : spec.options().stream()
                        .filter(option -> !option.inherited() && !option.usageHelp() && !option.versionHelp())
                        .map(option -> of(command, option))
                        .toList();
    }

    /** The option of a specification. */
    static CommandOption of(OptionSpec option) {
        CommandSpec command = option.command();
        return of(command.parent() == null ? "" : command.name(), option);
    }

    private static CommandOption of(String command, OptionSpec option) {
        return new CommandOption(command, option.longestName().substring("--".length()), option);
    }

    /** Whether its value names a file or a folder. */
    public boolean isPath() {
        return spec.type() == Path.class;
    }

    /** Whether it is given without a value. */
    public boolean isFlag() {
        return spec.type() == boolean.class || spec.type() == Boolean.class;
    }

    /** The variable that sets it for this command alone, or for all if it is an option of all. */
    public String ownVariable() {
        return command.isEmpty() ? sharedVariable() : PREFIX + inCapitals(command + "_" + name);
    }

    /** The variable that sets it for all commands that have it. */
    public String sharedVariable() {
        return PREFIX + inCapitals(name);
    }

    private static String inCapitals(String words) {
        return words.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The same words as on the command line, such as {@code run --output}. */
    @Override
    public String toString() {
        return (command + " " + spec.longestName()).strip();
    }

    /** The options of one command, in the order of its help. */
    public static List<CommandOption> of(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        return of(spec.parent() == null ? "" : spec.name(), spec);
    }
}
