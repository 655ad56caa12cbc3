package nl.beschutwerk.cli.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Suggestions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The environment variables that set options. What is named as a secret is none of them, whatever its name. */
final class SettingsEnvironment {

    private static final Pattern LIKE_A_SECRET = Pattern.compile(".*_(PASSWORD|SECRET|TOKEN|KEY|ADDRESS)");

    /** These are set by who packs the product, and mean what it was packed of. */
    private static final Set<String> NEVER_REFUSED = Set.of(CommandOption.PREFIX + "VERSION");

    private final Map<String, String> ours = new TreeMap<>();
    private final List<CommandOption> options;
    private final List<String> others;

    private SettingsEnvironment(List<CommandOption> options, List<String> others) {
        this.options = options;
        this.others = others;
    }

    /**
     * The variables.
     *
     * @param others the names of the variables that are known and set no option
     * @param secrets the names of the variables that hold secrets
     * @throws OperatorMistakeException if one is empty, or of an option that cannot be set
     */
    static SettingsEnvironment of(
            Map<String, String> environment, CommandSpec top, List<String> others, SecretNames secrets) {
        SettingsEnvironment settings = new SettingsEnvironment(CommandOption.allOf(top), others);
        environment.forEach((name, value) -> {
            if (name.startsWith(CommandOption.PREFIX) && !others.contains(name)) {
                settings.ours.put(name, value);
            }
        });
        if (!settings.ours.isEmpty()) {
            settings.ours.keySet().removeAll(secrets.all());
            settings.requireGivenAndSettable();
        }
        return settings;
    }

    private void requireGivenAndSettable() {
        for (CommandOption option : options) {
            for (String name : List.of(option.ownVariable(), option.sharedVariable())) {
                String value = ours.get(name);
                if (value == null || NEVER_REFUSED.contains(name) || isSettable(name)) {
                    requireGiven(name, value);
                } else {
                    throw new OperatorMistakeException("The environment variable " + name + " is set, and "
                            + option.spec().longestName() + " cannot be set, only given on the command line"
                            + SettableOptions.reason(option)
                                    .map(why -> ": " + why)
                                    .orElse("")
                            + ". Take it away with: unset " + name);
                }
            }
        }
    }

    private static void requireGiven(String name, @Nullable String value) {
        if (value != null && value.isBlank() && !NEVER_REFUSED.contains(name)) {
            throw new OperatorMistakeException("The environment variable " + name
                    + " is set, but empty. Give it a value, or take it away with: unset " + name);
        }
        if (value != null && value.startsWith("-")) {
            throw new OperatorMistakeException("The environment variable " + name
                    + " begins with a dash, as options do. Give it the value alone, without the option.");
        }
    }

    /** One command may have an option of this name that can be set, and another may not. */
    private boolean isSettable(String variable) {
        return options.stream()
                .filter(SettableOptions::isSettable)
                .anyMatch(option -> option.ownVariable().equals(variable)
                        || option.sharedVariable().equals(variable));
    }

    /** What is set for one command, or else for all. */
    Stream<Setting> of(CommandOption option) {
        return Stream.of(option.ownVariable(), option.sharedVariable())
                .distinct()
                .flatMap(name -> Optional.ofNullable(ours.get(name))
                        .map(value -> Setting.of(option, value.strip(), "the environment variable " + name))
                        .stream());
    }

    /** A sentence about each variable that is not used, and has nearly the name of one that is. */
    List<String> warnings() {
        List<String> known = new ArrayList<>(others);
        options.stream()
                .filter(SettableOptions::isSettable)
                .flatMap(option -> Stream.of(option.ownVariable(), option.sharedVariable()))
                .distinct()
                .forEach(known::add);
        return ours.keySet().stream()
                .filter(name -> !known.contains(name)
                        && !NEVER_REFUSED.contains(name)
                        && !LIKE_A_SECRET.matcher(name).matches())
                .flatMap(name -> Suggestions.of(
                        name.substring(CommandOption.PREFIX.length()),
                        known,
                        near -> near.substring(CommandOption.PREFIX.length()),
                        near -> "")
                        .map(near -> near.replaceAll("\\b(?=[A-Z])", CommandOption.PREFIX))
                        .map(near -> "The environment variable " + name + " is not used. Did you mean " + near + "?")
                        .stream())
                .toList();
    }
}
