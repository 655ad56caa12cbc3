package nl.beschutwerk.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Suggestions;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.yaml.SettingsYaml;
import nl.beschutwerk.operate.yaml.YamlValue.Entry;
import nl.beschutwerk.operate.yaml.YamlValue.Section;
import picocli.CommandLine.Model.CommandSpec;

/** Reads {@code beschutwerk.yaml}. Whatever is wrong with it is told with its line. */
final class SettingsFile {

    private static final SettingsYaml.Kind KIND = new SettingsYaml.Kind(
            "file of settings",
            "a line such as \"output: /srv/releases\"",
            "A value with a colon and a space, or that begins with an asterisk, stands between quotation marks.");

    private final SettingsYaml yaml;
    private final ProjectPaths places;
    private final CommandSpec top;
    private final List<CommandOption> options;
    private final Map<String, Setting> shared = new HashMap<>();
    private final Map<String, Map<String, Setting>> ofCommand = new HashMap<>();

    private SettingsFile(SettingsYaml yaml, ProjectPaths places, CommandSpec top) {
        this.yaml = yaml;
        this.places = places;
        this.top = top;
        this.options = CommandOption.allOf(top);
    }

    /**
     * Reads the file, if there is one.
     *
     * @throws OperatorMistakeException if it cannot be read, or something in it is wrong
     */
    static Optional<SettingsFile> readIfThere(ProjectPaths places, CommandSpec top) {
        Path path = places.settings();
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        SettingsFile file = new SettingsFile(SettingsYaml.read(KIND, path), places, top);
        file.yaml.settings().entries().forEach(file::take);
        return Optional.of(file);
    }

    /** What it says for one command, or else for all. */
    Stream<Setting> of(CommandOption option) {
        return Stream.of(
                        Optional.ofNullable(ofCommand.get(option.command()))
                                .map(settings -> settings.get(option.name())),
                        Optional.ofNullable(shared.get(option.name())))
                .flatMap(Optional::stream);
    }

    boolean saysNothing() {
        return yaml.settings().entries().isEmpty();
    }

    private void take(String key, Entry entry) {
        if (entry.value() instanceof Section section && commands().contains(key)) {
            Map<String, Setting> settings = new HashMap<>();
            section.entries().forEach((name, setting) -> settings.put(name, setting(key, name, setting)));
            ofCommand.put(key, settings);
            return;
        }
        List<CommandOption> named =
                options.stream().filter(option -> option.name().equals(key)).toList();
        if (named.isEmpty()) {
            throw commands().contains(key)
                    ? yaml.mistake(
                            entry.line(),
                            key + " is a command, and needs its options below it, each two spaces to the right")
                    : unknown(entry.line(), "there is no option or command \"" + key + "\"", key, namesAndCommands());
        }
        shared.put(
                key,
                setting(
                        named.stream()
                                .filter(SettableOptions::isSettable)
                                .findFirst()
                                .orElse(named.get(0)),
                        entry,
                        key));
    }

    private Setting setting(String command, String name, Entry entry) {
        List<CommandOption> known = options.stream()
                .filter(option -> option.command().equals(command))
                .toList();
        CommandOption option = known.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> isOfAll(name)
                        ? yaml.mistake(
                                entry.line(), name + " is the same for all commands: write it at the top of the file")
                        : unknown(
                                entry.line(),
                                command + " has no option \"" + name + "\"",
                                name,
                                known.stream().map(CommandOption::name).toList()));
        return setting(option, entry, command + ": " + name);
    }

    private boolean isOfAll(String name) {
        return options.stream()
                .anyMatch(option -> option.command().isEmpty() && option.name().equals(name));
    }

    private Setting setting(CommandOption option, Entry entry, String key) {
        if (!SettableOptions.isSettable(option)) {
            throw yaml.mistake(
                    entry.line(),
                    key + " cannot be set, only given on the command line"
                            + SettableOptions.reason(option)
                                    .map(why -> ": " + why)
                                    .orElse(""));
        }
        String value = entry.value()
                .oneLine()
                .orElseThrow(() -> yaml.mistake(entry.line(), key + " needs one value, in one line"));
        if (option.isPath() && value.startsWith("~")) {
            throw yaml.mistake(entry.line(), key + ": only a shell knows what ~ means; write the whole path");
        }
        Setting setting = Setting.of(
                option,
                option.isPath() && !value.startsWith("/") ? places.home() + "/" + value : value,
                ProjectPaths.shown(places.settings()) + ", line " + entry.line());
        if (setting.isNoValue()) {
            throw yaml.mistake(entry.line(), key + ": \"" + value + "\" is no value");
        }
        return setting;
    }

    private List<String> commands() {
        return top.subcommands().entrySet().stream()
                .filter(command -> !command.getValue().getCommandSpec().helpCommand())
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> namesAndCommands() {
        List<String> known = new ArrayList<>(commands());
        options.stream().map(CommandOption::name).distinct().forEach(known::add);
        return known;
    }

    private OperatorMistakeException unknown(int line, String what, String given, List<String> known) {
        return yaml.mistake(
                line,
                what
                        + Suggestions.of(given, known, Function.identity(), Function.identity())
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; jobs/beschutwerk config shows which there are"));
    }
}
