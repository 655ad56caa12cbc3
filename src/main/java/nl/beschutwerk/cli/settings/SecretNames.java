package nl.beschutwerk.cli.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The names of the variables that hold secrets, by the files that say who is told: {@code notify.yaml}, and whatever else an option is
 * set to that names such a file. Several may be set at the same time, one for each command and place; what any of them names is a secret.
 */
record SecretNames(Set<String> all) {

    private static final Pattern SECRET = Pattern.compile("\\benv\\s+(" + CommandOption.PREFIX + "\\w+)");

    /** The options that name such a file. */
    private static final Set<String> FILES = Set.of("notify", "settings");

    SecretNames {
        all = Set.copyOf(all);
    }

    /**
     * The names in all files that are set.
     *
     * @param usual the file that is used where none is set
     */
    static SecretNames of(Map<String, String> environment, CommandSpec top, Optional<SettingsFile> file, Path usual) {
        Set<String> names = new TreeSet<>(in(usual.toString()));
        CommandOption.allOf(top).stream()
                .filter(option -> FILES.contains(option.name()) && option.isPath())
                .flatMap(option -> Stream.concat(
                        Stream.of(option.ownVariable(), option.sharedVariable())
                                .map(environment::get)
                                .filter(Objects::nonNull)
                                .map(String::strip),
                        file.stream().flatMap(read -> read.of(option)).map(Setting::value)))
                .forEach(set -> names.addAll(in(set)));
        return new SecretNames(names);
    }

    /** Also where the file is not used yet: names in its comments are those of secrets as well. */
    private static Set<String> in(String file) {
        Set<String> names = new TreeSet<>();
        try {
            SECRET.matcher(new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> names.add(found.group(1)));
        } catch (IOException | InvalidPathException e) {
            // Who uses the file says what is wrong with it.
            return Set.of();
        }
        return names;
    }
}
