package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.cli.json.JsonSchemas;
import nl.beschutwerk.job.Deliveries;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What each command answers with {@code --json}, on a real release: one document, as its schema says, and nothing else. */
class JsonAnswersIT {

    private static final String REFERENCE =
            Path.of("data", "reference").toAbsolutePath().toString();

    @TempDir
    static Path home;

    private static Path output;

    @BeforeAll
    static void makeARelease() throws Exception {
        output = home.resolve("output");
        Path delivery = new Deliveries(home.resolve("given"))
                .put(
                        "2024-Q4",
                        "land,NL,totaal,15635,10619,",
                        "gemeente,0037,totaal,60,3,",
                        "gemeente,9999,totaal,1,1,");
        Product run = start(
                "run", "--delivery", delivery, "--reference", REFERENCE, "--output", output, "--operator", "J\"é");
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void statusTellsOfEachRelease() throws Exception {
        JsonNode status = answer(ExitCode.OK, "status", "--output", output);

        JsonNode release = status.at("/releases/0");
        assertThat(release.at("/quarter").asString()).isEqualTo("2024-Q4");
        assertThat(release.at("/state").asString()).isEqualTo("draft");
        assertThat(release.at("/made_by").asString()).isEqualTo("J\"é");
        assertThat(release.at("/approved_by").isNull()).isTrue();
        assertThat(release.at("/inputs").size()).isGreaterThan(2);
        assertThat(answer(ExitCode.OK, "status", "--quarter", "2020-Q1", "--output", output)
                        .at("/releases")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void runsTellsOfEachStep() throws Exception {
        JsonNode attempt = answer(ExitCode.OK, "runs", "--output", output).at("/attempts/0");

        assertThat(attempt.at("/ending").asString()).isEqualTo("completed");
        assertThat(attempt.at("/duration_ms").asLong()).isPositive();
        assertThat(attempt.at("/steps")
                        .valueStream()
                        .map(step -> step.at("/name").asString()))
                .startsWith("receive", "load")
                .endsWith("seal");
    }

    @Test
    void auditTellsWhatIsHidden() throws Exception {
        JsonNode audit =
                answer(ExitCode.OK, "audit", "--quarter", "2024-Q4", "--reference", REFERENCE, "--output", output);

        assertThat(audit.at("/verdict").asString()).isEqualTo("safe");
        assertThat(audit.at("/hidden").asLong()).isPositive();
        assertThat(audit.at("/statement/as_stated").asBoolean()).isTrue();
    }

    @Test
    void traceTellsNothingThatBoundsWhatIsHidden() throws Exception {
        JsonNode shown = trace("NL", "werkzame_personen");
        assertThat(shown.at("/versions/0/origin/figure/value").asInt()).isEqualTo(10619);
        assertThat(shown.at("/versions/0/origin/rows_of_area/rows").asInt()).isOne();
        assertThat(shown.at("/versions/0/origin/files/0/rows_rejected").asInt()).isOne();

        JsonNode hidden = trace("0037", "werkzame_personen").at("/versions/0/origin");
        assertThat(hidden.at("/figure").toString()).isEqualTo("{\"status\":\"hidden\"}");
        assertThat(hidden.at("/rows_of_area").toString()).isEqualTo("{\"status\":\"hidden\"}");
        assertThat(hidden.toString()).doesNotContain("small");

        JsonNode target = trace("0037", "doelstelling").at("/versions/0/origin");
        assertThat(target.at("/figure/status").asString()).isIn("given", "missing");
        assertThat(target.at("/rows_of_area").toString())
                .as("other figures of the area are hidden")
                .isEqualTo("{\"status\":\"hidden\"}");
    }

    @Test
    void verifyTellsWhatDiffersAndIsCompleteWithItsOwnExitCode() throws Exception {
        assertThat(answer(ExitCode.OK, "verify", "--output", output)
                        .at("/verdict")
                        .asString())
                .isEqualTo("as_sealed");
        Path readMe = output.resolve("2024-Q4/v1/LEESMIJ.txt");
        byte[] sealed = Files.readAllBytes(readMe);
        Files.writeString(readMe, "x", StandardOpenOption.APPEND);
        try {
            JsonNode verify = answer(ExitCode.NOT_AS_SEALED, "verify", "--output", output);

            assertThat(verify.at("/verdict").asString()).isEqualTo("different");
            assertThat(verify.at("/faults/0/kind").asString()).isEqualTo("changed");
            assertThat(verify.at("/faults/0/quarter").asString()).isEqualTo("2024-Q4");
            assertThat(verify.at("/faults/0/version").asInt()).isOne();
            assertThat(verify.at("/faults/0/file").asString()).endsWith("LEESMIJ.txt");
        } finally {
            Files.write(readMe, sealed);
        }
    }

    @Test
    void dueTellsWhatIsLateAndIsCompleteWithItsOwnExitCode() throws Exception {
        JsonNode due = answer(ExitCode.LATE, "due", "--from", "2024-Q3", "--reference", REFERENCE, "--output", output);

        assertThat(due.at("/late").asBoolean()).isTrue();
        JsonNode delivery = due.at("/matters/0");
        assertThat(delivery.at("/kind").asString()).isEqualTo("delivery");
        assertThat(delivery.at("/quarter").asString()).isEqualTo("2024-Q3");
        assertThat(delivery.at("/version").isNull()).isTrue();
        assertThat(delivery.at("/due_by").asString()).isEqualTo("2024-11-30");
        assertThat(Instant.parse(delivery.at("/late_since").asString())).isEqualTo("2024-11-30T23:00:00Z");
    }

    /** What is wrong is told in words, and nothing stands where a program reads. */
    @Test
    void aMistakeInTheSettingsKeepsTheDocumentBackAndTellsWhatIsLate() throws Exception {
        Path settings = Files.createDirectories(home.resolve("jobs")).resolve("notify.yaml");
        Files.writeString(settings, "no: sense\n");
        try {
            Product due = start("due", "--json", "--from", "2024-Q3", "--reference", REFERENCE, "--output", output);

            assertThat(due.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
            assertThat(due.out()).isEmpty();
            assertThat(due.err()).contains("notify.yaml", "2024-Q3      delivery    LATE");
        } finally {
            Files.delete(settings);
        }
    }

    @Test
    void checkTellsWhetherARunWouldTakeADelivery() throws Exception {
        Deliveries deliveries = new Deliveries(home.resolve("checked"));
        Path good = deliveries.put("2024-Q3", "land,NL,totaal,15300,10431,");
        Path bad = deliveries.putWithTooManyRejectedRows("2024-Q2");

        JsonNode accepted = check(ExitCode.OK, good);
        assertThat(accepted.at("/verdict").asString()).isEqualTo("accepted");
        assertThat(accepted.at("/rows_delivered").asInt()).isOne();
        JsonNode refused = check(ExitCode.DELIVERY_REFUSED, bad);
        assertThat(refused.at("/verdict").asString()).isEqualTo("refused");
        assertThat(refused.at("/finding_count").asInt())
                .isGreaterThan(refused.at("/first_findings").size());
        assertThat(refused.at("/first_findings").toString()).doesNotContain("\"value\"", "\"waarde\"");
        assertThat(Path.of(refused.at("/return_folder").asString())).isDirectoryContaining("glob:**.json");
    }

    @Test
    void aMistakeOfTheOperatorLeavesStandardOutputEmpty() throws Exception {
        for (List<Object> arguments : List.<List<Object>>of(
                List.of("status", "--json", "--quarter", "2024-Q5"),
                List.of("check", "--json", home.resolve("not-there"), "--reference", REFERENCE, "--output", output),
                List.of("verify", "--json", "--quarter", "2020-Q1", "--output", output),
                List.of("audit", "--json", "--quarter", "2020-Q1", "--output", output))) {
            Product mistaken = start(arguments.toArray());

            assertThat(mistaken.exitCode()).as("%s", arguments).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
            assertThat(mistaken.out()).as("%s", arguments).isEmpty();
            assertThat(mistaken.err()).as("%s", arguments).isNotBlank().doesNotContain("Exception", "{");
        }
    }

    @Test
    void anAnswerThatIsLostOnTheWayIsNoSuccess() throws Exception {
        Product lost = Product.startWithFullOutput(home, List.of("status", "--json", "--output", output.toString()));

        assertThat(lost.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(lost.err())
                .contains("The answer could not be written to standard output")
                .hasLineCount(1);
    }

    /** Whoever asks may have any character set, and a wish for colours. */
    @Test
    void theCharactersOfTheSessionDoNotMatter() throws Exception {
        Product status = Product.start(
                home,
                Map.of("LC_ALL", "C", "CLICOLOR_FORCE", "1"),
                List.of("-Dfile.encoding=US-ASCII"),
                List.of("status", "--json", "--output", output.toString()));

        assertThat(status.exitCode()).as(status.err()).isZero();
        assertThat(JsonSchemas.valid("status", status.out())
                        .at("/releases/0/made_by")
                        .asString())
                .isEqualTo("J\"é");
    }

    private static JsonNode trace(String area, String indicator) throws Exception {
        return answer(
                ExitCode.OK,
                "trace",
                "--quarter",
                "2024-Q4",
                "--area",
                area,
                "--indicator",
                indicator,
                "--output",
                output);
    }

    private static JsonNode check(ExitCode expected, Path delivery) throws Exception {
        return answer(expected, "check", delivery, "--reference", REFERENCE, "--output", output);
    }

    /** The document that a command answers with this exit code. */
    private static JsonNode answer(ExitCode expected, Object... arguments) throws Exception {
        List<Object> words = new ArrayList<>(List.of(arguments));
        words.add("--json");
        Instant before = Instant.now();
        Product product = start(words.toArray());
        assertThat(product.exitCode()).as(product.out() + product.err()).isEqualTo(expected.code());
        String command = String.valueOf(arguments[0]);
        JsonNode document = JsonSchemas.valid(command, product.out());
        assertThat(Instant.parse(document.at("/made_at").asString())).isBetween(before.minusSeconds(1), Instant.now());
        if (expected == ExitCode.OK) {
            assertThat(product.err()).isEmpty();
        } else {
            assertThat(product.err()).as("why, in words").isNotBlank();
        }
        return document;
    }

    private static Product start(Object... arguments) throws IOException {
        List<String> words = new ArrayList<>();
        for (Object argument : arguments) {
            words.add(String.valueOf(argument));
        }
        return Product.start(home, Map.of("LC_ALL", "C.UTF-8"), List.of("-Dfile.encoding=UTF-8"), words);
    }
}
