package nl.beschutwerk.cli.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * The values of options that are not on the command line. The environment goes before the file, and what is set for one command before
 * what is set for all. picocli asks for them, and reads them as it reads the command line.
 */
public final class Settings implements IDefaultValueProvider {

    private final ProjectPaths places;
    private final Map<String, String> environment;
    private final List<String> otherVariables;
    private @Nullable CommandLine line;
    private @Nullable Read read;
    private @Nullable OptionSpec lastAsked;
    private @Nullable Setting lastGiven;

    private Settings(ProjectPaths places, Map<String, String> environment, List<String> otherVariables) {
        this.places = places;
        this.environment = Map.copyOf(environment);
        this.otherVariables = otherVariables;
    }

    /** What was read, with what is wrong with it. */
    private record Read(
            Optional<SettingsEnvironment> variables,
            Optional<SettingsFile> file,
            Optional<OperatorMistakeException> mistake) {}

    /**
     * Gives the command line its settings.
     *
     * @param environment the environment variables of the process
     * @param otherVariables the names of those that set no option
     */
    public static Settings readBy(
            CommandLine line, ProjectPaths places, Map<String, String> environment, List<String> otherVariables) {
        Settings settings = new Settings(places, environment, otherVariables);
        settings.line = line;
        line.setDefaultValueProvider(settings);
        return settings;
    }

    /** The settings of a command line. */
    public static Settings of(CommandLine line) {
        if (line.getDefaultValueProvider() instanceof Settings settings) {
            return settings;
        }
        throw new IllegalStateException("It was given none");
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        Optional<Setting> found = isForAnotherOutput(option) ? Optional.empty() : of(option);
        lastAsked = option;
        lastGiven = found.orElse(null);
        // picocli would take what stands between ${ and } for the name of something else.
        return found.map(setting -> setting.value().replace("$", "$$")).orElse(null);
    }

    /** The command line is read before picocli asks for what is not on it. */
    private static boolean isForAnotherOutput(OptionSpec option) {
        OptionSpec output = option.command().findOption("--output");
        return output != null
                && !output.stringValues().isEmpty()
                && SettableOptions.goesWithOutput(CommandOption.of(option));
    }

    /** The setting of an option; empty if its default holds, or if it has to be given each time. */
    public Optional<Setting> of(OptionSpec spec) {
        CommandOption option = CommandOption.of(spec);
        if (!SettableOptions.isSettable(option)) {
            return Optional.empty();
        }
        List<Setting> all = Stream.concat(
                        read().variables().stream().flatMap(variables -> variables.of(option)),
                        read().file().stream().flatMap(file -> file.of(option)))
                .toList();
        return all.stream()
                .filter(setting -> SettableOptions.yesHolds(option) && setting.isYes())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Whether a place says yes to an option of which yes holds, whatever the command line says. */
    public boolean requires(OptionSpec spec) {
        return SettableOptions.yesHolds(CommandOption.of(spec))
                && of(spec).filter(Setting::isYes).isPresent();
    }

    /**
     * Refuses settings in which something is wrong.
     *
     * @throws OperatorMistakeException that says what
     */
    public void require() {
        if (read().mistake().isPresent()) {
            throw read().mistake().get();
        }
    }

    /** What is wrong with the settings, in words. */
    public Optional<String> mistake() {
        return read().mistake().map(mistake -> String.valueOf(mistake.getMessage()));
    }

    /** Where the value comes from that is refused; empty if it comes from the command line. */
    public Optional<String> origin(ParameterException refused) {
        return lastGiven != null
                        && refused.getArgSpec() == lastAsked
                        && lastGiven.value().equals(refused.getValue())
                ? Optional.of(lastGiven.origin())
                : Optional.empty();
    }

    /** A sentence about each variable that seems to be written wrong. */
    public List<String> warnings() {
        return read().variables().map(SettingsEnvironment::warnings).orElse(List.of());
    }

    /** The places that the file is one of. */
    public ProjectPaths places() {
        return places;
    }

    /** The file in words: that there is none, or nothing in it. */
    public String fileInWords() {
        return ProjectPaths.shown(places.settings())
                + read().file()
                        .map(file -> file.saysNothing() ? " (nothing is set in it)" : "")
                        .orElse(" (there is none)");
    }

    /** The value of a variable. */
    public @Nullable String variable(String name) {
        return environment.get(name);
    }

    private Read read() {
        Read known = read;
        if (known == null) {
            known = readNow();
            read = known;
        }
        return known;
    }

    private Read readNow() {
        CommandSpec top = Objects.requireNonNull(line, "it is given first").getCommandSpec();
        try {
            Optional<SettingsFile> file = SettingsFile.readIfThere(places, top);
            SecretNames secrets = SecretNames.of(environment, top, file, places.notifications());
            return new Read(
                    Optional.of(SettingsEnvironment.of(environment, top, otherVariables, secrets)),
                    file,
                    Optional.empty());
        } catch (OperatorMistakeException e) {
            return new Read(Optional.empty(), Optional.empty(), Optional.of(e));
        }
    }
}
