package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.beschutwerk.cli.settings.CommandOption;
import nl.beschutwerk.cli.settings.Settings;
import nl.beschutwerk.job.support.ProjectPaths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code config} shows what applies, where it comes from, and no secret. */
class ConfigCommandTest {

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void folderOfSettings() throws Exception {
        Files.createDirectory(folder.resolve("jobs"));
    }

    @Test
    void eachValueHasItsOrigin() throws Exception {
        file("output: releases", "run:", "  reference: /srv/reference", "status: {inputs: yes}");
        environment.put("BESCHUTWERK_RUN_OPERATOR", "timer");
        environment.put("BESCHUTWERK_METHOD", "m.yaml");

        assertThat(execute("config", "run")).isZero();

        String place = folder.resolve("jobs/beschutwerk.yaml").toString();
        assertThat(words())
                .contains(
                        "Settings are read from " + place,
                        "all commands",
                        "--stacktrace no default",
                        "run",
                        "--output " + folder.resolve("releases") + " " + place + ", line 1",
                        "--reference /srv/reference " + place + ", line 3",
                        "--method m.yaml the environment variable BESCHUTWERK_METHOD",
                        "--operator timer the environment variable BESCHUTWERK_RUN_OPERATOR",
                        "--deliveries " + folder.resolve("data/deliveries") + " default",
                        "given each time: --quarter, --delivery, --dry-run");
        assertThat(out.toString()).doesNotContain("status", "not options");
        assertThat(execute("config", "status")).isZero();
        assertThat(words()).contains("--inputs yes " + place + ", line 4");
    }

    @Test
    void withoutACommandAllIsShown() {
        assertThat(execute("config")).isZero();

        assertThat(words())
                .contains(
                        "Settings are read from " + folder.resolve("jobs/beschutwerk.yaml") + " (there is none)",
                        "--untouched 5 default",
                        "database password not set default",
                        "home " + folder + " default",
                        "log format text default");
        CommandLine top = Beschutwerk.commandLine();
        for (CommandLine command : top.getSubcommands().values()) {
            for (CommandOption option : CommandOption.of(command)) {
                assertThat(out.toString()).contains(option.spec().longestName());
            }
            if (!CommandOption.of(command).isEmpty()) {
                assertThat(out.toString().lines()).contains(command.getCommandName());
            }
        }
    }

    @Test
    void noSecretIsShown() throws Exception {
        Files.writeString(
                folder.resolve("jobs/notify.yaml"),
                "webhook:\n  address: env BESCHUTWERK_INBOX\n  secret: env BESCHUTWERK_HOOK\n");
        environment.putAll(Map.of(
                "BESCHUTWERK_DB_URL",
                "jdbc:postgresql://jan:geheim1@db.example.org:5432/cijfers?password=geheim2&ssl=true",
                "BESCHUTWERK_DB_USER",
                "cijfermaker",
                "BESCHUTWERK_DB_PASSWORD",
                "geheim3",
                "BESCHUTWERK_JAVA_OPTIONS",
                "-Djavax.net.ssl.trustStorePassword=geheim4",
                "BESCHUTWERK_MAIL_PASSWORD",
                "geheim5",
                "BESCHUTWERK_INBOX",
                "https://hooks.example.org/geheim6",
                "BESCHUTWERK_HOOK",
                "geheim7"));

        assertThat(execute("config")).isZero();

        assertThat(out.toString() + err).doesNotContain("geheim", "BESCHUTWERK_HOOK", "MAIL_PASSWORD");
        assertThat(words())
                .contains(
                        "database jdbc:postgresql://db.example.org:5432/cijfers the environment variable BESCHUTWERK_DB_URL",
                        "database user cijfermaker the environment variable BESCHUTWERK_DB_USER",
                        "database password set the environment variable BESCHUTWERK_DB_PASSWORD",
                        "options of Java set the environment variable BESCHUTWERK_JAVA_OPTIONS",
                        "--inbox " + folder.resolve("inbox") + " default");
        assertThat(err.toString()).isEmpty();
    }

    /** The report is also what a bundle for support has. */
    @ParameterizedTest
    @CsvSource({
        "serve: {notify: told.yaml},",
        "notify: {settings: told.yaml},",
        ", BESCHUTWERK_NOTIFY",
        ", BESCHUTWERK_SERVE_NOTIFY",
        ", BESCHUTWERK_NOTIFY_SETTINGS"
    })
    void noSecretOfAFileThatIsSetIsShown(@Nullable String setting, @Nullable String variable) throws Exception {
        Path told = Files.writeString(folder.resolve("told.yaml"), "webhook:\n  address: env BESCHUTWERK_INBOX\n");
        environment.put("BESCHUTWERK_INBOX", "https://hooks.example.org/geheim");
        assertThat(execute("config")).isZero();
        assertThat(out.toString()).as("as long as it is no secret").contains("geheim");

        if (variable != null) {
            environment.put(variable, told.toString());
        } else {
            file(Objects.requireNonNull(setting));
        }

        assertThat(execute("config")).isZero();
        assertThat(out.toString() + err).doesNotContain("geheim").contains(told.toString());
        CommandLine top = Beschutwerk.commandLine(environment, new ProjectPaths(folder), new CommandLine.RunLast());
        assertThat(new ConfigReport(Settings.of(top), new ProjectPaths(folder))
                        .all(top, top.getSubcommands().values(), false))
                .noneMatch(line -> line.contains("geheim"));
    }

    @Test
    void theFolderOfMetricsIsShownAndAMistypedOneIsTold() {
        environment.put("BESCHUTWERK_METRICS_DIR", "/srv/metrics");
        assertThat(execute("config")).isZero();
        assertThat(words()).contains("folder of metrics /srv/metrics the environment variable BESCHUTWERK_METRICS_DIR");

        environment.clear();
        environment.put("BESCHUTWERK_METRICS_DR", "/srv/metrics");
        assertThat(execute("config")).isZero();
        assertThat(words()).contains("folder of metrics (none) default");
        assertThat(err.toString())
                .contains("BESCHUTWERK_METRICS_DR is not used. Did you mean BESCHUTWERK_METRICS_DIR?");
    }

    @Test
    void anAddressThatIsNoneIsNotShown() {
        environment.put("BESCHUTWERK_DB_URL", "postgres://jan:geheim@db/cijfers");

        assertThat(execute("config")).isZero();
        assertThat(out.toString()).contains("(set, and not shown)").doesNotContain("geheim");
    }

    @Test
    void aValueThatNoCommandWouldTakeIsNamed() throws Exception {
        file("inbox: {untouched: soon}", "plain: maybe");

        assertThat(execute("config")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString())
                .contains("inbox: Invalid value for option '--untouched': \"soon\"", "beschutwerk.yaml, line 1.")
                .contains("sample: Invalid value for option '--plain'", "beschutwerk.yaml, line 2.")
                .hasLineCount(2);
        assertThat(out.toString()).contains("soon");
        assertThat(execute("config", "run")).as("it is not asked about").isZero();
    }

    @Test
    void aCommandThatIsNoneIsAMistake() {
        assertThat(execute("config", "rum")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("There is no command rum. Did you mean run?");
        assertThat(execute("config", "zzzzz")).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(err.toString()).contains("jobs/beschutwerk --help lists them");
    }

    /** The lines, with one space for several. */
    private List<String> words() {
        return out.toString()
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    private void file(String... lines) throws Exception {
        Files.write(folder.resolve("jobs/beschutwerk.yaml"), List.of(lines));
    }

    private int execute(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Beschutwerk.commandLine(environment, new ProjectPaths(folder), new CommandLine.RunLast())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
