package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.cli.settings.CommandOption;
import nl.beschutwerk.cli.settings.SettableOptions;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.job.support.ProjectPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every option of every command can be set, or has to be given each time for a reason. */
class SettableOptionsTest {

    private static final CommandLine TOP = Beschutwerk.commandLine();

    @TempDir
    Path folder;

    static List<CommandOption> everyOption() {
        return Stream.concat(Stream.of(TOP), TOP.getSubcommands().values().stream())
                .flatMap(command -> CommandOption.of(command).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everyOption")
    void itCanBeSetOrHasToBeGivenEachTime(CommandOption option) {
        assertThat(SettableOptions.isSettable(option))
                .as("name it in SettableOptions, in one list or, with the reason, in the other")
                .isNotEqualTo(SettableOptions.reason(option).isPresent());
    }

    @ParameterizedTest
    @MethodSource("everyOption")
    void oneThatCanBeSetStandsAlone(CommandOption option) {
        if (SettableOptions.isSettable(option)) {
            assertThat(option.spec().group())
                    .as("picocli gives options of a group no default")
                    .isNull();
            assertThat(option.spec().arity().max()).isEqualTo(option.isFlag() ? 0 : 1);
            if (option.isFlag()) {
                assertThat(option.spec().fallbackValue())
                        .as("else picocli takes the flag for its opposite where yes is set")
                        .isEqualTo("true");
            }
        }
    }

    @Test
    void noNameIsOfAnOptionThatIsGone() {
        Set<String> existing = everyOption().stream()
                .flatMap(option -> Stream.of(option.name(), option.command() + " " + option.name()))
                .collect(Collectors.toSet());

        assertThat(existing).containsAll(SettableOptions.named());
    }

    @Test
    void noVariableMeansTwoThings() {
        Set<String> shared =
                everyOption().stream().map(CommandOption::sharedVariable).collect(Collectors.toSet());
        List<String> own = everyOption().stream()
                .filter(option -> !option.command().isEmpty())
                .map(CommandOption::ownVariable)
                .toList();

        assertThat(own).doesNotHaveDuplicates().doesNotContainAnyElementsOf(shared);
        assertThat(Environment.OF_NO_OPTION).doesNotContainAnyElementsOf(own).doesNotContainAnyElementsOf(shared);
        assertThat(shared).contains(Environment.SECOND_PAIR_OF_EYES);
    }

    @Test
    void theShippedFileSetsNothing() {
        Settings shipped = Settings.of(TOP);

        assertThat(shipped.mistake()).isEmpty();
        assertThat(shipped.fileInWords()).isEqualTo("jobs/beschutwerk.yaml (nothing is set in it)");
    }

    /** What stands in its comments is right, and leaves out no option. */
    @Test
    void theShippedFileNamesEveryOptionThatCanBeSet() throws Exception {
        String uncommented = Files.readString(Path.of("jobs", "beschutwerk.yaml"))
                .lines()
                .filter(line -> line.matches("# (  )?[a-z-]+:( [^ ]+)?"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        Files.writeString(Files.createDirectory(folder.resolve("jobs")).resolve("beschutwerk.yaml"), uncommented);
        CommandLine line = Beschutwerk.commandLine(Map.of(), new ProjectPaths(folder), parsed -> 0);
        Settings settings = Settings.of(line);

        assertThat(settings.mistake()).isEmpty();
        Set<String> unset = new TreeSet<>();
        Stream.concat(Stream.of(line), line.getSubcommands().values().stream())
                .flatMap(command -> CommandOption.of(command).stream())
                .filter(SettableOptions::isSettable)
                .filter(option -> settings.of(option.spec()).isEmpty())
                .forEach(option -> unset.add(option.toString()));
        assertThat(unset).isEmpty();
    }
}
