package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.explain.Overview.ReleaseLine;
import nl.beschutwerk.job.runs.CorrectionRuns.CorrectionResult;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A correction makes the next version, reports what changed, and does not change the version before. */
class CorrectionIT {

    private static final String REASON = "UWV heeft de levering verbeterd";

    @TempDir
    Path folder;

    private OperatorEnvironment environment;
    private SortedMap<String, String> sealed;
    private Path better;

    @BeforeEach
    void makeThreeReleasesAndABetterDelivery() throws Exception {
        environment = OperatorEnvironment.in(folder);
        Deliveries deliveries = new Deliveries(environment.deliveries());
        deliveries.put("2024-Q2", "land,NL,totaal,15000,10200,");
        deliveries.put("2024-Q3", "land,NL,totaal,15300,10400,");
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
        sealed = SealedFiles.hashes(environment.output());
        better = new Deliveries(folder.resolve("better")).put("2024-Q2", "land,NL,totaal,15000,10231,");
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aCorrectionMakesTheNextVersionAndLeavesTheOneBeforeAsItIs() throws Exception {
        CorrectionResult result = environment.correct(correction());

        assertThat(result.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.CORRECTED);
            assertThat(outcome.release()).isEqualTo("2024-Q2 v2");
            assertThat(outcome.explanation()).contains("corrects 2024-Q2 v1", "seal ");
        });
        assertThat(SealedFiles.hashes(environment.output())).containsAllEntriesOf(sealed);
        assertThat(SealedFiles.national(version2(), "werkzame_personen")).startsWith("10231,");
        assertThat(statusOf("2024-Q2"))
                .extracting(ReleaseLine::reason)
                .containsExactly(Optional.empty(), Optional.of(REASON));
        assertThat(environment.count("select count(*) from audit.trail where action = 'seal' and version = 2"
                        + " and reason = '" + REASON + "' and details ->> 'corrects' = 'v1'"))
                .isOne();
    }

    @Test
    void theSameCorrectionAgainHasNothingToDo() throws Exception {
        environment.correct(correction());
        SortedMap<String, String> corrected = SealedFiles.hashes(environment.output());

        assertThat(environment.correct(correction()).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.UP_TO_DATE);
        assertThat(environment.correct(Correcting.of("2024-Q2", REASON)).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.UP_TO_DATE);
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(corrected);
    }

    @Test
    void aDryRunShowsEveryFigureThatWouldChangeAndKeepsNothing() throws Exception {
        List<Long> rows = rows();

        CorrectionResult result = environment.correct(correction().asDryRun());

        String text = result.outcomes().get(0).explanation();
        assertThat(result.outcomes()).extracting(QuarterOutcome::kind).containsExactly(Kind.DRY_RUN);
        assertThat(text)
                .containsPattern("NL +Nederland +werkzame_personen +totaal +totaal +10200 -> 10231")
                .containsPattern("NL +Nederland +niet_werkend +totaal +totaal +4800 -> 4769")
                .doesNotContain("geldige_indicaties");
        assertThat(result.showingSuperseded()).containsExactly("2024-Q3 v1", "2024-Q4 v1");
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
        assertThat(environment.output().resolve(".work")).doesNotExist();
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void theRealRunGivesExactlyTheSealThatTheDryRunGave() throws Exception {
        String dryRun =
                environment.correct(correction().asDryRun()).outcomes().get(0).explanation();
        environment.correct(correction());

        assertThat(dryRun).contains("seal " + SealedFiles.seal(version2()));
    }

    @Test
    void aDryRunShowsTheFindingsOfTheRealRun() throws Exception {
        try (OperatorEnvironment other = OperatorEnvironment.in(folder.resolve("other"))) {
            new Deliveries(other.deliveries())
                    .put("2024-Q2", "land,NL,totaal,15000,10200,", "gemeente,0037,totaal,.,3,");

            QuarterOutcome dry = other.dryRun().get(0);
            QuarterOutcome made = other.run(other.all()).get(0);

            assertThat(dry.explanation()).contains("Rows would be left out");
            assertThat(dry.findings()).isNotEmpty().isEqualTo(made.findings());
            assertThat(dry.findingCount()).isEqualTo(made.findingCount());
        }
    }

    @Test
    void anOtherMethodForADeliveryThatIsNamedNeedsACorrection() throws Exception {
        Path method = Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(Path.of("data", "reference", "method.yaml")).replace("\"2026-1\"", "\"anders\""));
        RunRequest request = new RunRequest(
                Optional.empty(),
                Optional.of(environment.deliveries().resolve("2024-Q2")),
                environment.deliveries(),
                environment.output(),
                SmallReference.folder(),
                method,
                environment.retour(),
                "de tester");

        assertThat(environment.useCase(ReleaseRuns.class).run(request, new OperatorEnvironment.SilentReporter()))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.kind()).isEqualTo(Kind.OTHER_INPUTS);
                    assertThat(outcome.explanation()).contains("the method differs", "correct --quarter 2024-Q2");
                });
    }

    @Test
    void aDryRunOfAFirstVersionGivesItsSealToo() throws Exception {
        try (OperatorEnvironment other = OperatorEnvironment.in(folder.resolve("other"))) {
            new Deliveries(other.deliveries()).put("2024-Q2", "land,NL,totaal,15000,10200,");

            String text = other.dryRun().get(0).explanation();

            assertThat(other.count("select count(*) from release.release")).isZero();
            assertThat(other.count("select count(*) from intake.delivery")).isZero();
            other.run(other.all());
            assertThat(text).contains("all new", "seal " + SealedFiles.seal(other.release("2024-Q2")));
        }
    }

    @Test
    void laterReleasesThatShowASupersededNumberAreNamed() throws Exception {
        assertThat(environment.correct(correction()).showingSuperseded()).containsExactly("2024-Q3 v1", "2024-Q4 v1");
    }

    @Test
    void aCascadeMakesNewVersionsOfThoseWithTheReason() throws Exception {
        CorrectionResult result = environment.correct(correction().cascading());

        assertThat(result.outcomes())
                .extracting(QuarterOutcome::release)
                .containsExactly("2024-Q2 v2", "2024-Q3 v2", "2024-Q4 v2");
        assertThat(result.outcomes()).extracting(QuarterOutcome::kind).containsOnly(Kind.CORRECTED);
        assertThat(result.showingSuperseded()).isEmpty();
        assertThat(statusOf("2024-Q4").get(1).reason()).contains("doorwerking correctie 2024-Q2 v2");
        assertThat(Files.readString(environment.output().resolve("2024-Q3/v2/opendata/veranderingen.csv")))
                .contains(",werkzame_personen,totaal,totaal,169,");
        assertThat(SealedFiles.hashes(environment.output())).containsAllEntriesOf(sealed);
        assertThat(environment.correct(correction().cascading()).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.UP_TO_DATE);
    }

    @Test
    void aCascadeNeedsTheDeliveriesThatTheLaterReleasesWereMadeFrom() throws Exception {
        new Deliveries(environment.deliveries()).put("2024-Q3", "land,NL,totaal,15300,10401,");

        assertThat(environment.correct(correction().cascading()).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.CORRECTED, Kind.MISTAKE);
    }

    @Test
    void aRunOverAllLeavesADeliveryAloneThatWasCorrectedFromElsewhere() throws Exception {
        environment.correct(correction().cascading());

        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.LEFT, Kind.UP_TO_DATE, Kind.UP_TO_DATE);
    }

    @Test
    void aCorrectedReleaseWhoseFilesAreLostIsMadeAgainToTheByte() throws Exception {
        environment.correct(correction());
        SortedMap<String, String> before = SealedFiles.hashes(version2());
        OperatorEnvironment.delete(version2());

        assertThat(environment.correct(correction()).outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.RESTORED);
        assertThat(SealedFiles.hashes(version2())).isEqualTo(before);
    }

    @Test
    void recipientsReadWhatChangedAndWhy() throws Exception {
        environment.correct(correction());

        assertThat(Files.readString(version2().resolve("opendata/correcties.csv")))
                .contains(
                        "2024-Q2,2,1,land,NL,Nederland,werkzame_personen,totaal,totaal,10200,10231,31,personen,A,F,A,F,"
                                + REASON)
                .doesNotContain("geldige_indicaties");
        assertThat(Files.readString(version2().resolve("opendata/leesmij.txt")))
                .contains(
                        "Versie 2 van de cijfers over 30 juni 2024 vervangt versie 1.",
                        "Reden: " + REASON + ".",
                        "Van 1 van de 1 gebieden",
                        "Werkzame personen in Nederland van 10.200 naar 10.231 (31 meer)");
        JsonNode statement = JsonMapper.builder()
                .build()
                .readTree(Files.readString(version2().resolve("release.json")))
                .get("correctie");
        assertThat(statement.get("vervangt_versie").asInt()).isOne();
        assertThat(statement.get("reden").asString()).isEqualTo(REASON);
        assertThat(statement.get("gebieden_met_gewijzigde_cijfers")).hasSize(1);
        assertThat(statement.get("gebieden_zonder_verandering")).isEmpty();
        assertThat(sheets(version2(), "2024-Q2")).contains("Correcties");
        assertThat(sheets(environment.release("2024-Q2"), "2024-Q2")).doesNotContain("Correcties");
    }

    @Test
    void aReasonMayNameNumbers() throws Exception {
        assertThat(environment
                        .correct(Correcting.of("2024-Q2", "31 personen waren vergeten, zie brief 12")
                                .from(better))
                        .outcomes())
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.CORRECTED);
    }

    @Test
    void onlyChangesOfEarlierQuartersGiveNoSheetAndNoStatement() throws Exception {
        environment.correct(correction().cascading());

        Path withChangedHistory = environment.output().resolve("2024-Q4").resolve("v2");
        assertThat(sheets(withChangedHistory, "2024-Q4")).doesNotContain("Correcties");
        assertThat(Files.readAllLines(withChangedHistory.resolve("opendata/correcties.csv")))
                .hasSize(1);
        JsonNode statement = JsonMapper.builder()
                .build()
                .readTree(Files.readString(withChangedHistory.resolve("release.json")))
                .get("correctie");
        assertThat(statement.get("gebieden_met_gewijzigde_cijfers")).isEmpty();
        assertThat(statement.get("gebieden_met_alleen_gewijzigde_eerdere_kwartalen"))
                .hasSize(1);
    }

    private static List<String> sheets(Path release, String quarter) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(release.resolve("excel/beschut-werk-"
                + quarter + (release.endsWith("v1") ? "" : "-" + release.getFileName()) + "-nederland.xlsx")))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        }
    }

    @Test
    void aQuarterWithoutAReleaseHasNothingToCorrect() throws Exception {
        assertThat(environment.correct(Correcting.of("2023-Q4", REASON)).outcomes())
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
                    assertThat(outcome.explanation()).contains("no release to correct", "run --quarter 2023-Q4");
                });
    }

    @Test
    void whenTheCorrectionIsPublishedTheVersionBeforeIsSuperseded() throws Exception {
        Quarter quarter = Quarter.parse("2024-Q2");
        environment.publishing("de chef").approve(quarter, null, null, false);
        environment.correct(correction());
        assertThat(statusOf("2024-Q2")).extracting(ReleaseLine::state).containsExactly("published", "draft");

        environment.publishing("de chef").approve(quarter, null, null, false);

        assertThat(statusOf("2024-Q2")).extracting(ReleaseLine::state).containsExactly("superseded", "published");
        assertThat(SealedFiles.hashes(environment.published().resolve("2024-Q2")))
                .isEqualTo(SealedFiles.hashes(version2()));
    }

    @Test
    void aVersionThatTheWorldNeverSawIsReplacedAndNotSuperseded() throws Exception {
        environment.correct(correction());

        assertThat(environment
                        .publishing("de chef")
                        .approve(Quarter.parse("2024-Q2"), null, null, false)
                        .done())
                .contains("2024-Q2 v1, which was never published, is replaced.");

        assertThat(statusOf("2024-Q2")).extracting(ReleaseLine::state).containsExactly("replaced", "published");
        assertThat(environment.count("select count(*) from audit.trail where action = 'replace' and version = 1"))
                .isOne();
        assertThatThrownBy(() -> environment.publishing("de chef").approve(Quarter.parse("2024-Q2"), 1, null, false))
                .hasMessageContaining("2024-Q2 v2 was, and is later");
    }

    @Test
    void aWithdrawnQuarterGetsItsNextVersionByACorrection() throws Exception {
        assertThat(environment
                        .publishing("de chef")
                        .withdraw(Quarter.parse("2024-Q2"), null, "verkeerde levering")
                        .done())
                .anyMatch(line -> line.startsWith("Later releases show its figures: 2024-Q3 v1, 2024-Q4 v1."));
        assertThat(environment.run(environment.all()))
                .filteredOn(outcome -> outcome.release().startsWith("2024-Q3"))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.explanation())
                        .contains(
                                "the releases of earlier quarters are not those that it shows",
                                "correct --quarter 2024-Q3"));

        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .startsWith(Kind.LEFT);
        assertThat(environment.correct(Correcting.of("2024-Q2", REASON)).outcomes())
                .extracting(QuarterOutcome::release)
                .containsExactly("2024-Q2 v2");
    }

    /** The state after a kill at that moment. */
    @Test
    void aCorrectionThatBrokeOffGoesOnAndGivesTheSameFiles() throws Exception {
        String seal =
                environment.correct(correction().asDryRun()).outcomes().get(0).explanation();
        for (String step : List.of("load", "protect", "report", "seal")) {
            assertThat(environment.correct(correction(), new BreakingOff(step)).outcomes())
                    .extracting(QuarterOutcome::kind)
                    .containsExactly(Kind.FAILED);
        }

        assertThat(environment.correct(correction()).outcomes())
                .extracting(QuarterOutcome::release)
                .containsExactly("2024-Q2 v2");
        assertThat(seal).contains(SealedFiles.seal(version2()));
    }

    private Correcting correction() {
        return Correcting.of("2024-Q2", REASON).from(better);
    }

    private Path version2() {
        return environment.output().resolve("2024-Q2").resolve("v2");
    }

    private List<ReleaseLine> statusOf(String quarter) {
        return environment.overview().releases(Optional.of(Quarter.parse(quarter)));
    }

    private List<Long> rows() {
        return List.of(
                environment.count("select count(*) from release.release"),
                environment.count("select count(*) from release.figure"),
                environment.count("select count(*) from intake.delivery"),
                environment.count("select count(*) from intake.headcount"),
                environment.count("select count(*) from batch.batch_job_execution"));
    }
}
