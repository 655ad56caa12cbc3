package nl.beschutwerk.job.runs;

import static nl.beschutwerk.job.SealedFiles.national;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A complete run over the shipped deliveries. */
class ReleaseRunIT {

    @TempDir
    static Path folder;

    private static OperatorEnvironment environment;
    private static List<QuarterOutcome> outcomes;

    @BeforeAll
    static void runAllThatIsShipped() throws Exception {
        environment = OperatorEnvironment.in(folder.resolve("first"));
        outcomes = environment.run(environment.shipped());
    }

    @AfterAll
    static void close() throws Exception {
        environment.close();
    }

    @Test
    void everyShippedDeliveryMakesARelease() throws Exception {
        List<String> quarters;
        try (Stream<Path> folders = Files.list(OperatorEnvironment.SHIPPED)) {
            quarters = folders.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
        assertThat(quarters).hasSize(11);
        assertThat(outcomes).extracting(QuarterOutcome::kind).containsOnly(Kind.MADE);
        assertThat(outcomes)
                .extracting(QuarterOutcome::release)
                .containsExactlyElementsOf(
                        quarters.stream().map(quarter -> quarter + " v1").toList());
        assertThat(outcomes).extracting(QuarterOutcome::findingCount).containsOnly(0L);
        assertThat(quarters)
                .allSatisfy(quarter -> assertThat(
                                SealedFiles.hashes(environment.release(quarter)).keySet())
                        .containsExactly(
                                "LEESMIJ.txt",
                                "beschut-werk-" + quarter + "-excel.zip",
                                "beschut-werk-" + quarter + "-ods.zip",
                                "beschut-werk-" + quarter + "-pdf.zip",
                                "controle/bevindingen.json",
                                "controle/cellen-excel.csv",
                                "controle/cellen-ods.csv",
                                "controle/cellen-pdf.csv",
                                "controle/gelijkheid.json",
                                "controle/methode.yaml",
                                "controle/toegankelijkheid.json",
                                "dashboard/csv/index.csv",
                                "dashboard/downloads.html",
                                "dashboard/en/downloads.html",
                                "dashboard/en/index.html",
                                "dashboard/en/over.html",
                                "dashboard/en/vergelijken.html",
                                "dashboard/index.html",
                                "dashboard/over.html",
                                "dashboard/vergelijken.html",
                                "excel/beschut-werk-" + quarter + "-nederland.xlsx",
                                "ods/beschut-werk-" + quarter + "-nederland.ods",
                                "opendata/breuken.csv",
                                "opendata/cijfers.csv",
                                "opendata/leesmij.txt",
                                "opendata/reeks.csv",
                                "opendata/veranderingen.csv",
                                "opendata/vergelijking.csv",
                                "pdf/beschut-werk-" + quarter + "-nederland.pdf",
                                "release.json"));
    }

    @Test
    void everyInputThatIsAFileStandsUnderItsOwnChecksum() throws Exception {
        Path delivery = OperatorEnvironment.SHIPPED.resolve("2024-Q4");
        String manifest = Files.readString(environment.release("2024-Q4").resolve("release.json"));
        for (String name : List.of("levering.json", "aantallen.csv")) {
            assertThat(manifest).contains(Sha256.ofFile(delivery.resolve(name)).hex());
        }
        assertThat(manifest)
                .contains(Sha256.ofFile(Path.of("data/reference/method.yaml")).hex())
                .contains(Sha256.ofFile(Path.of("data/reference/publication.yaml"))
                        .hex());
    }

    @Test
    void theFourthQuarterOf2024HasTheFiguresThatTheDefinitionsGive() throws Exception {
        Path release = environment.release("2024-Q4");
        assertThat(national(release, "geldige_indicaties")).isEqualTo("15635,personen,A,F,,false");
        assertThat(national(release, "werkzame_personen")).isEqualTo("10619,personen,A,F,,false");
        assertThat(national(release, "niet_werkend")).isEqualTo("5016,personen,A,F,,false");
        assertThat(national(release, "banen_31")).isEqualTo("9248.8,banen,E,F,,false");
        assertThat(national(release, "banen_31_ondergrens")).isEqualTo("8906.3,banen,E,F,,false");
        assertThat(national(release, "banen_31_bovengrens")).isEqualTo("9591.4,banen,E,F,,false");
        assertThat(national(release, "doelstelling")).isEqualTo("11100,banen,A,F,,false");
        assertThat(national(release, "realisatie_banen")).isEqualTo("83.3,procent,E,F,,false");
        assertThat(national(release, "realisatie_personen")).isEqualTo("95.7,procent,A,F,,false");
    }

    @Test
    void everyQuarterHasTheNumbersOfPersonsThatWerePublished() throws Exception {
        try (CSVParser published = CSVParser.parse(
                OperatorEnvironment.SHIPPED.resolve("published-national.csv"),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            int withIndications = 0;
            for (CSVRecord row : published) {
                Path release = environment.release(
                        Quarter.of(LocalDate.parse(row.get("peildatum"))).toString());
                assertThat(national(release, "werkzame_personen"))
                        .isEqualTo(row.get("werkzame_personen") + ",personen,A,F,,false");
                String indications = row.get("geldige_indicaties");
                if (!indications.isEmpty()) {
                    withIndications++;
                    assertThat(national(release, "geldige_indicaties")).isEqualTo(indications + ",personen,A,F,,false");
                }
            }
            assertThat(withIndications).isEqualTo(8);
        }
    }

    @Test
    void ifOnlyWorkersWerePublishedTheRestIsAbsentWithItsReason() throws Exception {
        for (String quarter : List.of("2018-Q1", "2019-Q3", "2022-Q1")) {
            Path release = environment.release(quarter);
            assertThat(national(release, "geldige_indicaties")).isEqualTo(",personen,M,F,niet-geleverd,false");
            assertThat(national(release, "niet_werkend")).isEqualTo(",personen,M,F,niet-geleverd,false");
            assertThat(national(release, "banen_31")).matches("[0-9.]+,banen,E,F,,false");
        }
    }

    @Test
    void runningAgainChangesNoByteAndNoTimeAndSaysSo() throws Exception {
        SortedMap<String, ?> times = SealedFiles.times(environment.output());
        SortedMap<String, String> bytes = SealedFiles.hashes(environment.output());

        List<QuarterOutcome> again = environment.run(environment.shipped());

        assertThat(again).hasSize(11).allSatisfy(outcome -> {
            assertThat(outcome.kind()).isEqualTo(Kind.UP_TO_DATE);
            assertThat(outcome.explanation()).contains(outcome.release(), "nothing to do");
        });
        // The product touches the folder itself to check that it is writable.
        times.remove("");
        SortedMap<String, ?> timesAfter = SealedFiles.times(environment.output());
        timesAfter.remove("");
        assertThat(timesAfter).isEqualTo(times);
        assertThat(SealedFiles.hashes(environment.output())).isEqualTo(bytes);
    }

    @Test
    void twoCleanRunsGiveTheSameBytes() throws Exception {
        try (OperatorEnvironment second = OperatorEnvironment.in(folder.resolve("second"))) {
            second.run(second.shipped());
            assertThat(SealedFiles.hashesButForTimes(second.output()))
                    .isEqualTo(SealedFiles.hashesButForTimes(environment.output()));
        }
    }

    @Test
    void theManifestListsEveryFileWithItsHash() throws Exception {
        for (QuarterOutcome outcome : outcomes) {
            Path release = environment.release(outcome.release().substring(0, "2024-Q4".length()));
            SortedMap<String, String> files = SealedFiles.hashes(release);
            files.remove("release.json");
            assertThat(SealedFiles.listed(release)).isEqualTo(files).isNotEmpty();
        }
    }

    @Test
    void nothingIsLeftOfTheFolderInWhichTheFilesWereMade() {
        assertThat(environment.output().resolve(".work")).doesNotExist();
    }

    @Test
    void theTrailHasOneLineForEverySealedRelease() {
        assertThat(environment.count("select count(*) from audit.trail where action = 'seal'"))
                .isEqualTo(11);
        assertThat(environment.count("""
                        select count(*) from release.release r join audit.trail t using (quarter, version)
                        where r.state = 'draft' and t.performed_by = 'de tester' and t.details ->> 'seal' = r.seal
                        """)).isEqualTo(11);
    }

    @Test
    void aReaderSeesNothingOfDrafts() {
        assertThat(environment.count("select count(*) from release.figure")).isPositive();
        assertThat(JdbcClient.create(environment.database().reader())
                        .sql("select count(*) from publication.figure")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
