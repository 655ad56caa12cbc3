package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.operate.web.ListenAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Invalid values, for every option and parameter of every command. The command line itself lists the options, so that new
 * options are tested too. No value may be accepted, and no message may name a Java class.
 */
class NonsenseOptionsTest {

    /** Invalid for a value of any type. */
    private static final List<String> NO_VALUE = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0\u2003",
            "a\u0000b",
            "a\u0007b",
            "a\u001b[31mb",
            "a\u200bb",
            "a\u202eb",
            "a\ufffdb",
            "x".repeat(OptionText.LONGEST + 1));

    private static final Map<Class<?>, List<String>> NO_VALUE_OF_TYPE = Map.of(
            Quarter.class,
            List.of("2024-Q5", "2024-Q0", "0000-Q1", "Q4-2024", "2024Q4", "2024-q4 ", "20244-Q1", "-1", "\u0662024-Q1"),
            Instant.class,
            List.of(
                    "tomorrow",
                    "2025-02-30T09:00",
                    "2025-13-01T09:00",
                    "2025-04-22T24:00",
                    "2025-04-22T09:60",
                    "2025-04-22",
                    "22-04-2025 09:00",
                    "12025-04-22T09:00",
                    "2025-03-30T02:30",
                    "2025-10-26T02:30"),
            ListenAddress.class,
            List.of("on", "8619", ":8619", "127.0.0.1", "127.0.0.1:65536", "127.0.0.1:", "::1:8619", "a b:1"),
            Indicator.class,
            List.of("banen", "BANEN_31", "31"),
            Long.class,
            List.of("abc", "1.5", "1e3", "0x10", "9223372036854775808", "1".repeat(400), "--1", "٣"),
            Integer.class,
            List.of("0", "-1", "two", "1.0", "v", "v0", "1000000", "99999999999"),
            Path.class,
            List.of("/tmp/" + "x".repeat(256)),
            Boolean.class,
            List.of("maybe", "1"));

    private static final Map<Class<?>, String> SENSE = Map.of(
            Quarter.class, "2024-Q4",
            Instant.class, "2030-04-22T09:00",
            ListenAddress.class, "127.0.0.1:8619",
            Indicator.class, "banen_31",
            Long.class, "7",
            Integer.class, "2",
            Path.class, "somewhere",
            Boolean.class, "true",
            String.class, "AM01");

    /** The exit code of a command whose options were accepted; this test does not execute commands. */
    private static final int ACCEPTED = 99;

    /** Only its specifications are read here. */
    private static final CommandLine SPECIFICATION = Beschutwerk.commandLine();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    record Argument(String command, String name) {}

    static Stream<Argument> everyArgument() {
        return SPECIFICATION.getSubcommands().entrySet().stream()
                .filter(command -> !command.getKey().equals("help"))
                .flatMap(command -> command.getValue().getCommandSpec().args().stream()
                        .filter(argument -> !isHelp(argument))
                        .map(argument -> new Argument(command.getKey(), name(argument))));
    }

    @Test
    void allCommandsAndTypesAreTried() {
        List<Argument> all = everyArgument().toList();
        assertThat(all).hasSizeGreaterThan(70).contains(new Argument("run", "--output"), new Argument("check", "DIR"));
        for (Argument argument : all) {
            assertThat(SENSE).as("%s", argument).containsKey(type(spec(argument)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyArgument")
    void noNonsenseIsAccepted(Argument argument) {
        Class<?> type = type(spec(argument));
        List<String> nonsense = new ArrayList<>(NO_VALUE_OF_TYPE.getOrDefault(type, List.of()));
        nonsense.addAll(NO_VALUE);
        CommandLine line = line(Map.of());
        for (String value : nonsense) {
            err.getBuffer().setLength(0);
            int code = line.execute(words(argument, given(argument.name(), value)));
            assertThat(code).as("%s of \"%s\": %s", argument, value, err).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
            assertThat(err.toString())
                    .as("%s of \"%s\"", argument, value)
                    .contains(argument.name(), "jobs/beschutwerk " + argument.command() + " --help")
                    .doesNotContainPattern(
                            "(?i)exception|java\\.|cannot convert| to (Path|long|Long|int|LocalDateTime|Quarter)\\b|\\tat ")
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\\n]]|\u200b|\u202e");
            assertThat(err.toString().lines()).as("%s", err).hasSizeLessThanOrEqualTo(3);
        }
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyArgument")
    void noneIsGivenTwice(Argument argument) {
        List<String> value = given(argument.name(), sense(spec(argument)));
        List<String> twice = new ArrayList<>(value);
        twice.addAll(value);

        assertThat(line(Map.of()).execute(words(argument, twice)))
                .as("%s", err)
                .isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).doesNotContain("Exception").containsAnyOf("only once", "Unmatched argument");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "approve --quarter 2024-Q4 --from tomorrow | \"tomorrow\" is not a moment; write day and time, such as 2025-04-22T09:00",
                "approve --quarter 2024-Q4 --from 2025-02-30T09:00 | does not exist: check the day of the month",
                "approve --quarter 2024-Q4 --from 2025-03-30T02:30 | never shown by clocks in the Netherlands: they are put forward that night, from 02:00 to 03:00",
                "approve --quarter 2024-Q4 --from 2025-10-26T02:30 | shown twice by clocks in the Netherlands: they are put back that night, from 03:00 to 02:00",
                "approve --quarter 2024-Q4 --version 0 | \"0\" is not a version; write a number from 1 to 999999",
                "sample --quarter 2024-Q4 --seed 1 --out x --persons abc | \"abc\" is not a whole number",
                "sample --quarter 2024-Q4 --seed 1 --out x --persons 0 | 0 is not possible; give a number from 1 to 100000000",
                "sample --quarter 2024-Q4 --seed x --out x --persons 5 | \"x\" is not a whole number",
                "sample --quarter 2024-Q4 --seed 9223372036854775808 --out x --persons 5 | is too large",
                "trace --quarter 2024-Q4 --area NL --indicator banen31 | there is no indicator banen31. Did you mean banen_31 (Banen van 31 uur)",
                "trace --quarter 2024-Q4 --area NL --indicator doelsteling | Did you mean doelstelling (Doelstelling aan het eind van het jaar)"
            })
    void theSentenceSaysWhatIsWrong(String arguments, String said) {
        assertThat(line(Map.of()).execute(arguments.split(" "))).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains(said);
    }

    @Test
    void anEmptyOutputNamesNotTheCurrentFolder() {
        assertThat(line(Map.of()).execute("run", "--output", "")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).startsWith("Invalid value for option '--output': it is empty.");
    }

    @ParameterizedTest
    @CsvSource({
        "BESCHUTWERK_VAR, '', is set, but empty",
        "BESCHUTWERK_VAR, ' ', is set, but empty",
        "BESCHUTWERK_LOG, '', is set, but empty",
        "BESCHUTWERK_DB_URL, '', is set, but empty",
        "BESCHUTWERK_DB_USER, '', is set, but empty",
        "BESCHUTWERK_SECOND_PAIR_OF_EYES, '', is set, but empty",
        "BESCHUTWERK_SECOND_PAIR_OF_EYES, true, it can be yes or no",
        "BESCHUTWERK_LOG_FORMAT, '', is set, but empty",
        "BESCHUTWERK_LOG_FORMAT, xml, it can be text or json"
    })
    void anEnvironmentThatSaysNothingIsNoWishForTheDefault(String name, String value, String said) {
        assertThat(line(Map.of(name, value)).execute("approve", "--quarter", "2024-Q4"))
                .isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains(name, said).doesNotContain("Exception");
        assertThat(line(Map.of(name, value)).execute("approve", "--help")).isZero();
    }

    /** The arguments of a command, with valid values for everything else that it requires. */
    private static String[] words(Argument argument, List<String> given) {
        List<String> words = new ArrayList<>(List.of(argument.command()));
        for (ArgSpec other : command(argument.command()).getCommandSpec().args()) {
            if (other.required() && !name(other).equals(argument.name())) {
                words.addAll(given(name(other), sense(other)));
            }
        }
        words.addAll(given);
        return words.toArray(String[]::new);
    }

    private static List<String> given(String name, String value) {
        return name.startsWith("--") ? List.of(name + "=" + value) : List.of(value);
    }

    private CommandLine line(Map<String, String> environment) {
        return Beschutwerk.commandLine(environment, ProjectPaths.ofProcess(), parsed -> ACCEPTED)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }

    private static CommandLine command(String name) {
        return Objects.requireNonNull(SPECIFICATION.getSubcommands().get(name));
    }

    private static ArgSpec spec(Argument argument) {
        return command(argument.command()).getCommandSpec().args().stream()
                .filter(spec -> name(spec).equals(argument.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String sense(ArgSpec argument) {
        return Objects.requireNonNull(SENSE.get(type(argument)));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static boolean isHelp(ArgSpec argument) {
        return argument instanceof OptionSpec option && (option.usageHelp() || option.versionHelp());
    }

    /** The boxed type: Long for long. */
    private static Class<?> type(ArgSpec argument) {
        Class<?> type = argument.type();
        return type == long.class ? Long.class : type == boolean.class ? Boolean.class : type;
    }
}
