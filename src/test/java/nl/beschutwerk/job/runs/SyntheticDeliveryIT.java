package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.ProjectPaths;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented figures say so in every output, and are never combined with real ones. */
class SyntheticDeliveryIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void makeAnInventedQuarter() throws Exception {
        environment = OperatorEnvironment.in(folder);
        Path manifest = new Deliveries(environment.deliveries())
                .put("2024-Q4", "land,NL,totaal,999,777,")
                .resolve("levering.json");
        Files.writeString(
                manifest, Files.readString(manifest).replace("\"synthetisch\": false", "\"synthetisch\": true"));
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void everyRowOfTheOpenDataSaysThatItIsInvented() throws Exception {
        assertThat(Files.readAllLines(environment.release("2024-Q4").resolve("opendata/cijfers.csv")))
                .hasSizeGreaterThan(1)
                .filteredOn(line -> line.startsWith("2024"))
                .allSatisfy(line -> assertThat(line).endsWith(",true"));
        assertThat(Files.readString(environment.release("2024-Q4").resolve("release.json")))
                .contains("\"synthetisch\" : true", "SYNTHETISCHE GEGEVENS");
    }

    @Test
    void everyPrintedPageOfAWorkbookSaysThatItIsInvented() throws Exception {
        Path file = environment.release("2024-Q4").resolve("excel/beschut-werk-2024-Q4-nederland.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(book).allSatisfy(sheet -> {
                // The rows for programs say it in a column of their own.
                if (sheet.getSheetName().equals("Gegevens")) {
                    int last = sheet.getRow(0).getLastCellNum() - 1;
                    assertThat(sheet)
                            .allSatisfy(row -> assertThat(row.getCell(last))
                                    .hasToString(row.getRowNum() == 0 ? "synthetisch" : "true"));
                } else {
                    assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).startsWith("SYNTHETISCHE GEGEVENS: ");
                }
                assertThat(sheet.getHeader().getCenter()).isEqualTo("SYNTHETISCHE GEGEVENS");
            });
        }
    }

    @Test
    void aRealQuarterNeverStandsInOneFolderWithAnInventedOne() throws Exception {
        new Deliveries(environment.deliveries()).put("2024-Q3", "land,NL,totaal,15000,10000,");

        assertThat(environment.run(environment.all()))
                .satisfiesExactly(
                        this::refused, outcome -> assertThat(outcome.kind()).isEqualTo(Kind.UP_TO_DATE));
        assertThat(environment.dryRun())
                .satisfiesExactly(
                        this::refused, outcome -> assertThat(outcome.kind()).isEqualTo(Kind.UP_TO_DATE));

        assertThat(environment.output().resolve("2024-Q3")).doesNotExist();
        assertThat(environment.count("select count(*) from release.release")).isOne();
    }

    private void refused(QuarterOutcome outcome) {
        assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(outcome.explanation())
                .contains("2024-Q3 is about real people, and 2024-Q4 v1 in ", "about invented people", "--output");
    }

    @Test
    void returnFilesOfTheDemoDoNotGoWhereThoseOfRealDeliveriesGo() {
        ProjectPaths places = new ProjectPaths(folder);

        assertThat(places.retour(places.output())).isEqualTo(folder.resolve("retour"));
        assertThat(places.retour(folder.resolve("elsewhere"))).isEqualTo(folder.resolve("retour"));
        assertThat(places.retour(places.demoOutput())).isEqualTo(folder.resolve("output/demo-retour"));
    }
}
