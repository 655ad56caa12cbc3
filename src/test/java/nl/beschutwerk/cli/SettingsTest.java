package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.beschutwerk.cli.settings.CommandOption;
import nl.beschutwerk.cli.settings.SettableOptions;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.web.ListenAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options from the environment and from {@code jobs/beschutwerk.yaml}. */
class SettingsTest {

    private static final int ACCEPTED = 99;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private CommandLine line = Beschutwerk.commandLine();

    @BeforeEach
    void folderOfSettings() throws IOException {
        Files.createDirectory(folder.resolve("jobs"));
    }

    static List<CommandOption> everySettableOption() {
        CommandLine top = Beschutwerk.commandLine();
        return top.getSubcommands().values().stream()
                .flatMap(command -> CommandOption.of(command).stream())
                .filter(SettableOptions::isSettable)
                .filter(option -> !option.isFlag())
                .toList();
    }

    static List<CommandOption> everySettableFlag() {
        CommandLine top = Beschutwerk.commandLine();
        return Stream.concat(Stream.of(top), top.getSubcommands().values().stream())
                .flatMap(command -> CommandOption.of(command).stream())
                .filter(SettableOptions::isSettable)
                .filter(CommandOption::isFlag)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("everySettableOption")
    void theCommandLineGoesFirstThenEnvironmentThenFile(CommandOption option) throws Exception {
        assertThat(valueOf(option)).isEqualTo(option.spec().defaultValue());

        file(option.name() + ": " + value(option, 1));
        assertThat(valueOf(option)).isEqualTo(value(option, 1));
        file(
                option.name() + ": " + value(option, 1),
                option.command() + ":",
                "  " + option.name() + ": " + value(option, 2));
        if (!option.name().equals(option.command())) {
            assertThat(valueOf(option)).isEqualTo(value(option, 2));
        }
        environment.put(option.sharedVariable(), value(option, 3));
        file(option.command() + ":", "  " + option.name() + ": " + value(option, 2));
        assertThat(valueOf(option)).isEqualTo(value(option, 3));
        environment.put(option.ownVariable(), value(option, 4));
        assertThat(valueOf(option)).isEqualTo(value(option, 4));
        assertThat(valueOf(option, option.spec().longestName() + "=" + value(option, 5)))
                .isEqualTo(value(option, 5));
    }

    @ParameterizedTest
    @MethodSource("everySettableFlag")
    void aFlagStaysWhatItIsWhateverIsSet(CommandOption option) throws Exception {
        String flag = option.spec().longestName();
        assertThat(valueOf(option)).isEqualTo("false");
        for (String yes : List.of("yes", "true", "YES")) {
            file(option.name() + ": " + yes);
            assertThat(valueOf(option)).as(yes).isEqualTo("true");
            assertThat(valueOf(option, flag)).as("as before, not its opposite").isEqualTo("true");
            assertThat(valueOf(option, flag + "=false")).isEqualTo("false");
        }
        for (String no : List.of("no", "false")) {
            file(option.name() + ": " + no);
            assertThat(valueOf(option)).as(no).isEqualTo("false");
            assertThat(valueOf(option, flag)).isEqualTo("true");
        }
    }

    @Test
    void whatASettingRequiresIsNotMissing() throws Exception {
        file("sample:", "  persons: 10", "  seed: 7");

        assertThat(execute("sample", "--quarter", "2024-Q4", "--out", "x")).isEqualTo(ACCEPTED);
    }

    @Test
    void whoDecidesIsNeverSet() throws Exception {
        file("operator: serve");
        environment.put("BESCHUTWERK_OPERATOR", "timer");

        assertThat(valueOf(option("run", "--operator"))).isEqualTo("timer");
        assertThat(valueOf(option("approve", "--operator"))).isNull();
        file("approve: {operator: serve}");
        assertThat(execute("status")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("line 1: approve: operator cannot be set");
    }

    @Test
    void aSecondPersonIsRequiredIfAnyPlaceSaysSo() throws Exception {
        CommandOption option = option("approve", "--second-pair-of-eyes");
        environment.put("BESCHUTWERK_APPROVE_SECOND_PAIR_OF_EYES", "no");
        file("second-pair-of-eyes: yes");
        assertThat(valueOf(option)).isEqualTo("true");
        file("");
        assertThat(valueOf(option)).isEqualTo("false");
        environment.put("BESCHUTWERK_SECOND_PAIR_OF_EYES", "yes");
        assertThat(valueOf(option)).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BESCHUTWERK_APPROVE_SECOND_PAIR_OF_EYES", "BESCHUTWERK_SECOND_PAIR_OF_EYES", "approve", ""})
    void noCommandLineTakesAwayTheSecondPerson(String place) throws Exception {
        assertThat(isSecondPersonRequired("--second-pair-of-eyes=false")).isFalse();
        assertThat(isSecondPersonRequired("--second-pair-of-eyes")).isTrue();

        if (place.startsWith("BESCHUTWERK")) {
            environment.put(place, "yes");
        } else {
            file(place.isEmpty() ? "second-pair-of-eyes: yes" : "approve: {second-pair-of-eyes: yes}");
        }

        assertThat(isSecondPersonRequired("--second-pair-of-eyes=false")).isTrue();
    }

    @Test
    void aPathInTheFileIsBelowTheHomeAndNothingIsReplaced() throws Exception {
        CommandOption output = option("run", "--output");
        file("output: releases");
        assertThat(valueOf(output)).isEqualTo(folder + "/releases");
        file("output: /srv/${sys:user.home}/$$x");
        assertThat(valueOf(output)).isEqualTo("/srv/${sys:user.home}/$$x");
        environment.put("BESCHUTWERK_OUTPUT", "here");
        assertThat(valueOf(output)).as("as on the command line").isEqualTo("here");
    }

    @Test
    void whatGoesWithTheOutputIsNotMeantForAnotherOne() throws Exception {
        file("output: /a", "published: /b", "inbox: /c", "keep: /d");

        assertThat(valueOf(option("serve", "--published"))).isEqualTo("/b");
        assertThat(valueOf(option("serve", "--published"), "--output", "/e")).isNull();
        assertThat(valueOf(option("serve", "--inbox"), "--output", "/e")).isNull();
        assertThat(valueOf(option("serve", "--keep"), "--output", "/e")).isNull();
        assertThat(valueOf(option("serve", "--keep"), "--output", "/e", "--keep", "/f"))
                .isEqualTo("/f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"BESCHUTWERK_MAIL_PASSWORD", "BESCHUTWERK_HEARTBEAT", "BESCHUTWERK_OUTPT", "BESCHUTWERK_OUTPUT"})
    void aSecretMayHaveAnyName(String name) throws Exception {
        environment.put(name, "geheim");
        Files.writeString(folder.resolve("jobs/notify.yaml"), "mail:\n  password: env " + name + "\n");

        assertThat(execute("config")).isEqualTo(ACCEPTED);
        assertThat(valueOf(option("run", "--output"))).isNull();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void whatIsSetForEveryRunIsNoChoiceForOne() throws Exception {
        file("deliveries: /srv/deliveries");

        line = Beschutwerk.commandLine(environment, new ProjectPaths(folder), new CommandLine.RunLast());
        line.setErr(new PrintWriter(err, true));
        assertThat(line.execute("run", "--delivery", "a", "--deliveries", "b")).isEqualTo(2);
        assertThat(err.toString()).contains("give one of the two");
        assertThat(valueOf(option("run", "--deliveries"), "--delivery", "a")).isEqualTo("/srv/deliveries");
        assertThat(Objects.requireNonNull(line.getSubcommands().get("run"))
                        .getParseResult()
                        .hasMatchedOption("--deliveries"))
                .as("by which the command tells them apart")
                .isFalse();
    }

    /** A value that differs by its number, of the type of the option. */
    private static String value(CommandOption option, int number) {
        Class<?> type = option.spec().type();
        if (type == ListenAddress.class) {
            return "127.0.0.1:" + number;
        }
        return type == Path.class ? "/srv/" + number : Integer.toString(number);
    }

    private CommandOption option(String command, String name) {
        return CommandOption.of(Objects.requireNonNull(line.getSubcommands().get(command))).stream()
                .filter(option -> option.spec().longestName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The value of an option of a command that is given these arguments and what it requires. */
    private @Nullable String valueOf(CommandOption option, String... arguments) {
        String command = option.command().isEmpty() ? "run" : option.command();
        List<String> words = new ArrayList<>(List.of(command));
        line = Beschutwerk.commandLine(environment, new ProjectPaths(folder), parsed -> ACCEPTED);
        CommandSpec spec =
                Objects.requireNonNull(line.getSubcommands().get(command)).getCommandSpec();
        spec.args().stream()
                .filter(required -> required.required()
                        && !required.equals(spec.findOption(option.spec().longestName())))
                .forEach(required -> {
                    if (required instanceof OptionSpec other) {
                        words.add(other.longestName());
                    }
                    words.add(
                            required.paramLabel().equals("QUARTER")
                                    ? "2024-Q4"
                                    : required.paramLabel().equals("CODE") ? "banen_31" : "7");
                });
        words.addAll(List.of(arguments));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = line.execute(words.toArray(String[]::new));
        Object value = spec.findOption(option.spec().longestName()).getValue();
        if (code != ACCEPTED) {
            assertThat(err.toString()).as("%s", words).contains("Missing required option");
            return option.spec().defaultValue();
        }
        return Objects.toString(value, null);
    }

    private boolean isSecondPersonRequired(String argument) {
        line = Beschutwerk.commandLine(environment, new ProjectPaths(folder), parsed -> ACCEPTED);
        assertThat(line.execute("approve", "--quarter", "2024-Q4", argument)).isEqualTo(ACCEPTED);
        return ((ApproveCommand) Objects.requireNonNull(line.getSubcommands().get("approve"))
                        .getCommand())
                .isSecondPersonRequired();
    }

    private void file(String... lines) throws IOException {
        Files.write(folder.resolve("jobs/beschutwerk.yaml"), List.of(lines));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Beschutwerk.commandLine(environment, new ProjectPaths(folder), parsed -> ACCEPTED)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
