package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.explain.AuditRun;
import nl.beschutwerk.job.explain.AuditRun.Attacked;
import nl.beschutwerk.job.explain.AuditRun.AuditRequest;
import nl.beschutwerk.job.explain.StatementCheck;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code release.json} states of the protection, and what the command {@code audit} says of it. */
class ProtectionStatementIT {

    private static final StatementCheck AS_STATED = new StatementCheck(List.of(), List.of());

    @TempDir
    static Path folder;

    private static OperatorEnvironment environment;
    private static Deliveries deliveries;
    private static String sealed;

    @BeforeAll
    static void makeTwoReleasesAndACorrection() throws Exception {
        environment = OperatorEnvironment.in(folder);
        deliveries = new Deliveries(environment.deliveries());
        deliver("2024-Q3", 61);
        deliver("2024-Q4", 60);
        assertThat(environment.run(environment.all()))
                .allSatisfy(outcome -> assertThat(outcome.kind()).isEqualTo(Kind.MADE))
                .hasSize(2);
        deliver("2024-Q3", 62);
        environment.correct(Correcting.of("2024-Q3", "een fout in de levering"));
        sealed = Files.readString(file("2024-Q4/v1"));
    }

    private static void deliver(String quarter, int working) throws Exception {
        deliveries.put(
                quarter,
                "land,NL,totaal,15635,10619,",
                "arbeidsmarktregio,AM01,totaal,400,240,",
                "gemeente,0014,totaal,90," + working + ",",
                "gemeente,0037,totaal,17,3,",
                "gemeente,0047,totaal,19,4,");
    }

    @AfterAll
    static void close() throws Exception {
        environment.close();
    }

    @Test
    void itSaysHowManyCountsAreHiddenAsTheOpenDataShowThem() throws Exception {
        JsonNode statement = statement("2024-Q4/v1");

        assertThat(statement.get("drempel").asInt()).isEqualTo(5);
        assertThat(statement.get("kleine_aantallen_verborgen").asBoolean()).isTrue();
        List<String> figures = SealedFiles.figures(environment.release("2024-Q4"));
        for (JsonNode level : statement.get("aantallen_per_niveau")) {
            List<String[]> counts = figures.stream()
                    .skip(1)
                    .map(row -> row.split(",", -1))
                    .filter(row -> row[2].equals(level.get("niveau").asString()))
                    .filter(row -> row[5].matches("geldige_indicaties|werkzame_personen|niet_werkend"))
                    .filter(row -> !row[10].equals("M"))
                    .toList();
            assertThat(level.get("aantallen").asLong()).isEqualTo(counts.size());
            assertThat(level.get("verborgen").asLong())
                    .isEqualTo(
                            counts.stream().filter(row -> row[11].equals("C")).count());
        }
        assertThat(statement.get("aantallen_per_niveau").toString())
                .isEqualTo("[{\"niveau\":\"land\",\"aantallen\":3,\"verborgen\":0,\"verborgen_procent\":0.0},"
                        + "{\"niveau\":\"arbeidsmarktregio\",\"aantallen\":3,\"verborgen\":0,\"verborgen_procent\":0.0},"
                        + "{\"niveau\":\"gemeente\",\"aantallen\":9,\"verborgen\":4,\"verborgen_procent\":44.4}]");
    }

    @Test
    void itNamesWhatTheAttackerWasTakenToKnow() throws Exception {
        assertThat(known("2024-Q3/v1")).isEmpty();
        assertThat(known("2024-Q4/v1")).containsExactly("2024-Q3 v1");
        assertThat(known("2024-Q3/v2")).containsExactly("2024-Q3 v1", "2024-Q4 v1");

        JsonNode attack = statement("2024-Q4/v1").get("aanval");
        assertThat(attack.get("smalste_bereik_ten_minste").asInt()).isEqualTo(5);
        assertThat(attack.get("bewezen_in_hele_personen").asBoolean()).isTrue();
        assertThat(attack.get("geldt_voor").asString()).contains("niet voor wie pas geldig is");
        for (String reference : List.of("bekende_verbanden", "geldt_voor")) {
            String heading = attack.get(reference).asString().replaceAll("^.*\"(.*)\"$", "$1");
            assertThat(Files.readString(Path.of("docs/geheimhouding.md"))).contains("\n## " + heading + "\n");
        }
    }

    @Test
    void theAuditHoldsItAgainstWhatItFinds() throws Exception {
        assertThat(audit("2024-Q3").statement()).contains(AS_STATED);
        Attacked before = audit("2024-Q4");
        assertThat(before.audit().exposed()).isEmpty();
        assertThat(before.statement()).get().satisfies(check -> {
            assertThat(check.faults()).isEmpty();
            assertThat(check.remarks())
                    .containsExactly("Not yet known when it was sealed, and now given to the attacker: 2024-Q3 v2.");
        });
    }

    @Test
    void theAuditNamesAStatementThatIsNotSo() throws Exception {
        rewrite("\"verborgen\" : 4,", "\"verborgen\" : 3,");

        assertThat(audit("2024-Q4").statement())
                .get()
                .satisfies(check -> assertThat(check.faults())
                        .containsExactly("It states for gemeente 3 of 9 counts hidden; found: 4 of 9 counts hidden."));
    }

    @Test
    void aReleaseWithoutAStatementIsAuditedAsBefore() throws Exception {
        rewrite("(?s)(\"kleine_aantallen_verborgen\" : true),.*?\n  },", "$1\n  },");
        assertThat(statement("2024-Q4/v1").propertyNames()).containsExactly("drempel", "kleine_aantallen_verborgen");

        Attacked attacked = audit("2024-Q4");
        assertThat(attacked.audit().exposed()).isEmpty();
        assertThat(attacked.statement()).isEmpty();
        assertThat(environment.verify().faults()).isEmpty();
    }

    /** Changes release.json of 2024-Q4 as if it had been sealed so. */
    private static void rewrite(String pattern, String replacement) throws Exception {
        String changed = sealed.replaceFirst(pattern, replacement);
        assertThat(changed).isNotEqualTo(sealed);
        write(changed);
    }

    @AfterEach
    void putBackWhatWasSealed() throws Exception {
        write(sealed);
    }

    private static void write(String manifest) throws Exception {
        Files.writeString(file("2024-Q4/v1"), manifest);
        JdbcClient owner = JdbcClient.create(environment.database().owner());
        owner.sql("alter table release.release disable trigger user").update();
        assertThat(owner.sql("update release.release set manifest = :manifest where quarter = '2024-Q4'")
                        .param("manifest", manifest)
                        .update())
                .isOne();
    }

    private static Attacked audit(String quarter) throws Exception {
        return environment
                .useCase(AuditRun.class)
                .run(new AuditRequest(Quarter.parse(quarter), environment.output(), SmallReference.folder()));
    }

    private static Path file(String release) {
        return environment.output().resolve(release).resolve("release.json");
    }

    private static JsonNode statement(String release) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(file(release))).get("geheimhouding");
    }

    private static List<String> known(String release) throws Exception {
        return statement(release)
                .get("aanval")
                .get("bekende_uitgaven")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
