package nl.beschutwerk.job.runs;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SortedMap;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.explain.AuditRun;
import nl.beschutwerk.job.explain.AuditRun.AuditRequest;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sealed release never changes, whatever happens around it. */
class SealedReleaseIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;
    private Deliveries deliveries;
    private SortedMap<String, String> sealed;

    @BeforeEach
    void makeARelease() throws Exception {
        environment = OperatorEnvironment.in(folder);
        deliveries = new Deliveries(environment.deliveries());
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
        sealed = SealedFiles.hashes(environment.output());
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    /** One of the two times used to lose its fraction of a second, and was before the other if both were within one second. */
    @Test
    void itWasSealedAfterItWasBegunAndRecordedAfterThat() throws Exception {
        JsonNode made = JsonMapper.shared()
                .readTree(Files.readString(environment.release("2024-Q4").resolve("release.json")))
                .get("gemaakt");
        String form = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";
        assertThat(made.get("begonnen").asString()).matches(form);
        assertThat(made.get("verzegeld").asString())
                .matches(form)
                .isGreaterThanOrEqualTo(made.get("begonnen").asString());
        assertThat(environment.count("""
                select count(*) from release.release r join audit.trail t on t.action = 'seal' and t.quarter = r.quarter
                where r.begun_at < r.sealed_at and r.sealed_at < t.recorded_at
                """)).isOne();
    }

    @Test
    void aNamedQuarterWithAnotherDeliveryIsLeftAndSaysWhatDiffers() throws Exception {
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10620,");

        QuarterOutcome outcome = only(environment.run(environment.all().only(QUARTER)));

        assertThat(outcome.kind()).isEqualTo(Kind.OTHER_INPUTS);
        assertThat(outcome.explanation())
                .contains("the delivery differs", "never overwritten", "correct --quarter 2024-Q4");
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
    }

    @Test
    void aNamedQuarterWithOtherReferenceDataIsLeftAndSaysWhy() throws Exception {
        QuarterOutcome outcome =
                only(environment.run(environment.all().only(QUARTER).withReference(referenceWithAnotherTarget())));

        assertThat(outcome.kind()).isEqualTo(Kind.OTHER_INPUTS);
        assertThat(outcome.explanation()).contains("the reference data differ");
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
    }

    @Test
    void aNamedQuarterWithAnotherContactIsLeftAndSaysWhy() throws Exception {
        Path reference = OperatorEnvironment.copy(SmallReference.folder(), folder.resolve("reference"));
        Files.writeString(reference.resolve("publication.yaml"), "contact: een ander\nlicentie: CC BY 4.0\n");

        QuarterOutcome outcome =
                only(environment.run(environment.all().only(QUARTER).withReference(reference)));

        assertThat(outcome.kind()).isEqualTo(Kind.OTHER_INPUTS);
        assertThat(outcome.explanation()).contains("contact or licence differs");
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
    }

    /** Earlier code kept the method and the findings beside the folders, had no archives and no letters, and knew no contact and licence. */
    @Test
    void aReleaseOfEarlierCodeStaysWholeAndCanBePublished() throws Exception {
        Path release = environment.release("2024-Q4");
        for (String name : List.of("methode.yaml", "bevindingen.json")) {
            Files.move(release.resolve("controle").resolve(name), release.resolve(name));
            changeSealed("update release.file set path = '" + name + "' where path = 'controle/" + name + "'");
        }
        for (String name : List.of(
                "LEESMIJ.txt",
                "beschut-werk-2024-Q4-excel.zip",
                "beschut-werk-2024-Q4-ods.zip",
                "beschut-werk-2024-Q4-pdf.zip",
                "controle/cellen-pdf.csv",
                "pdf/beschut-werk-2024-Q4-nederland.pdf")) {
            Files.delete(release.resolve(name));
            changeSealed("delete from release.file where path = '" + name + "'");
        }
        changeSealed("delete from release.input where kind = 'publicatie'");
        // A workbook of which this code does not think well.
        Path workbook = release.resolve("ods/beschut-werk-2024-Q4-nederland.ods");
        Files.writeString(workbook, "van eerder");
        changeSealed(
                "update release.file set hash = '" + Sha256.ofFile(workbook).hex() + "', bytes = "
                        + Files.size(workbook) + " where path = 'ods/beschut-werk-2024-Q4-nederland.ods'");
        assertThat(environment.verify().faults()).anyMatch(fault -> fault.contains("cannot be read back"));
        changeSealed("update release.release set code_version = 'earlier'");

        assertThat(only(environment.run(environment.all().only(QUARTER))).kind())
                .isEqualTo(Kind.UP_TO_DATE);
        environment.publishing("de chef").approve(QUARTER, null, null, false);
        // What a later quarter hides depends on the method of this one.
        deliveries.put("2025-Q1", "land,NL,totaal,15700,10700,");
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.UP_TO_DATE, Kind.MADE);
        environment
                .useCase(AuditRun.class)
                .run(new AuditRequest(QUARTER, environment.output(), SmallReference.folder()));
        assertThat(environment.verify().faults()).isEmpty();
        assertThat(environment.verify().ofOtherCode()).isOne();
        assertThat(environment.published().resolve("2024-Q4/methode.yaml")).exists();
    }

    @Test
    void inARunOverAllAChangedDeliveryWaitsForADecision() throws Exception {
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10620,");

        assertThat(only(environment.run(environment.all())).kind()).isEqualTo(Kind.OTHER_INPUTS);
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
    }

    @Test
    void aRunOverAllKeepsReleasesThatOnlyDifferInReferenceData() throws Exception {
        QuarterOutcome outcome = only(environment.run(environment.all().withReference(referenceWithAnotherTarget())));

        assertThat(outcome.kind()).isEqualTo(Kind.LEFT);
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
    }

    @Test
    void aQuarterThatArrivesLateLeavesTheReleasesBehindItInPeace() throws Exception {
        deliveries.put("2024-Q3", "land,NL,totaal,15000,10300,");

        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE, Kind.LEFT);
    }

    @Test
    void lostFilesAreMadeAgainEqualToTheByte() throws Exception {
        OperatorEnvironment.delete(environment.output());

        QuarterOutcome outcome = only(environment.run(environment.all()));

        assertThat(outcome.kind()).isEqualTo(Kind.RESTORED);
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
        assertThat(environment.count("select count(*) from audit.trail where action = 'seal'"))
                .isOne();
    }

    /** A purge takes values out of the findings, and so out of the file with them. */
    @Test
    void filesLostAfterAPurgeAreNotBlamedOnTheCode() throws Exception {
        deliveries.put("2024-Q3", "land,NL,totaal,15300,10400,", "gemeente,0037,totaal,.,3,");
        assertThat(environment.run(environment.all()))
                .first()
                .satisfies(made -> assertThat(made.kind()).isEqualTo(Kind.MADE));
        environment.purge("2024-Q4");
        OperatorEnvironment.delete(environment.output().resolve("2024-Q3"));

        QuarterOutcome outcome = only(environment.run(environment.all().only(Quarter.parse("2024-Q3"))));

        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation())
                .contains(
                        "The files of 2024-Q3 v1 are gone",
                        "in controle/bevindingen.json.",
                        "purged since",
                        "from a backup.")
                .doesNotContain("version of the code");
        assertThat(environment.output().resolve("2024-Q3")).doesNotExist();
    }

    @Test
    void filesMadeAgainThatDifferAreNamedAFewOfThem() throws Exception {
        changeSealed("update release.file set hash = repeat('0', 64)");
        OperatorEnvironment.delete(environment.output());

        QuarterOutcome outcome = only(environment.run(environment.all()));

        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation())
                .containsPattern("sealed in LEESMIJ.txt, [^ ,]+, [^ ,]+ and \\d+ more[.]")
                .contains("the data in the database were changed since")
                .doesNotContain("version of the code");
    }

    @Test
    void filesOfAnotherVersionOfTheCodeMayDifferForThat() throws Exception {
        changeSealed("update release.file set hash = repeat('0', 64) where path = 'opendata/cijfers.csv'");
        changeSealed("update release.release set code_version = '0.0.1+abc'");
        OperatorEnvironment.delete(environment.output());

        QuarterOutcome outcome = only(environment.run(environment.all()));

        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation())
                .contains("in opendata/cijfers.csv.", "another version of the code (0.0.1+abc)", "with that code.")
                .doesNotContain("were changed since");
    }

    private void changeSealed(String sql) {
        JdbcTemplate owner = new JdbcTemplate(environment.database().owner());
        owner.execute("alter table release.file disable trigger user");
        owner.execute("alter table release.release disable trigger user");
        owner.execute("alter table release.input disable trigger user");
        assertThat(owner.update(sql)).isPositive();
    }

    @Test
    void aChangedFileIsReportedAndNotTouched() throws Exception {
        Path figures = environment.release("2024-Q4").resolve("opendata/cijfers.csv");
        Files.writeString(figures, "een regel erbij\n", StandardOpenOption.APPEND);
        SortedMap<String, String> changed = SealedFiles.hashes(environment.output());

        QuarterOutcome outcome = only(environment.run(environment.all()));

        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation()).contains("opendata/cijfers.csv", "Move the folder away");
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(changed);
    }

    @Test
    void aChangedManifestIsReportedToo() throws Exception {
        Path manifest = environment.release("2024-Q4").resolve("release.json");
        Files.writeString(manifest, Files.readString(manifest).replace("15635", "15636") + " ");

        QuarterOutcome outcome = only(environment.run(environment.all()));

        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation()).contains("release.json");
    }

    @Test
    void aChangedReleaseMovedAwayIsMadeAgain() throws Exception {
        Files.writeString(environment.release("2024-Q4").resolve("controle/bevindingen.json"), "[]");
        only(environment.run(environment.all()));
        Files.move(environment.output().resolve("2024-Q4"), folder.resolve("away"));

        assertThat(only(environment.run(environment.all())).kind()).isEqualTo(Kind.RESTORED);
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
    }

    @Test
    void anEmptyDatabaseNeverOverwritesSealedFiles() throws Exception {
        try (OperatorEnvironment other = OperatorEnvironment.in(folder.resolve("other"))) {
            QuarterOutcome outcome =
                    only(other.run(other.shipped().only(QUARTER).into(environment.output())));

            assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
            assertThat(outcome.explanation()).contains("this database does not know", "--output");
            assertThat(SealedFiles.hashes(environment.output())).isEqualTo(sealed);
            assertThat(other.count("select count(*) from release.release")).isZero();
        }
    }

    private Path referenceWithAnotherTarget() throws Exception {
        Path reference = OperatorEnvironment.copy(SmallReference.folder(), folder.resolve("reference"));
        Files.writeString(
                reference.resolve("targets.csv"), "2031,land,NL,12345,verzonnen\n", StandardOpenOption.APPEND);
        return reference;
    }

    private static QuarterOutcome only(List<QuarterOutcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }
}
