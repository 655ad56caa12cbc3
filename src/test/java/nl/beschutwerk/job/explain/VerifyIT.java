package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.explain.VerifyRun.Verification;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code verify} finds and names a single changed cell or byte. */
class VerifyIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void makeAndPublish() throws Exception {
        environment = OperatorEnvironment.in(folder);
        Deliveries deliveries = new Deliveries(environment.deliveries());
        deliveries.put("2024-Q3", "land,NL,totaal,15300,10400,");
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
        environment.publishing("de chef").approve(Quarter.parse("2024-Q4"), null, null, false);
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void whatIsAsItWasSealedHasNoFault() throws Exception {
        Verification verification = environment.verify();

        assertThat(verification.faults()).isEmpty();
        assertThat(verification.releases()).isEqualTo(2);
        assertThat(verification.figures()).isGreaterThan(100);
    }

    @Test
    void aNumberInTheOpenDataThatWasChangedIsNamedByItsRow() throws Exception {
        replace("opendata/cijfers.csv", "10619", "10618");

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.contains("opendata/cijfers.csv: is not as it was sealed"))
                .anyMatch(fault -> fault.contains("werkzame_personen totaal totaal is 10618, in de database 10619"));
    }

    @Test
    void aFigureOfAnEarlierQuarterThatWasChangedIsNamedToo() throws Exception {
        replace("opendata/reeks.csv", "10400", "10401");

        assertThat(environment.verify().faults())
                .anyMatch(fault ->
                        fault.contains("opendata/reeks.csv") && fault.contains("is 10401, in de database 10400"));
    }

    @Test
    void aFigureOfAnEarlierQuarterInPlaceOfAnotherIsNamed() throws Exception {
        Path file = environment.release("2024-Q4").resolve("opendata/reeks.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, lines.get(1));
        Files.write(file, lines);

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.contains("opendata/reeks.csv, rij 3") && fault.endsWith("staat er dubbel"))
                .anyMatch(fault -> fault.matches(".*opendata/reeks.csv: NL .* in 2024-Q3 ontbreekt; .*"));
    }

    @Test
    void aRowThatCannotBeReadIsNamed() throws Exception {
        Path file = environment.release("2024-Q4").resolve("opendata/reeks.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(2, lines.get(2).replace("2024-Q", "2024-Q9999"));
        Files.write(file, lines);

        assertThat(environment.verify().faults())
                .anyMatch(fault ->
                        fault.contains("opendata/reeks.csv, rij 3") && fault.contains("kan niet worden gelezen"));
    }

    @Test
    void aFolderThatIsNoReleaseIsNamed() throws Exception {
        Files.createDirectories(environment.output().resolve("2024-Q4/v7"));
        Files.createDirectories(environment.output().resolve("2030-Q1/v1"));
        Files.createDirectories(environment.output().resolve("2030-Q1/eigen"));

        assertThat(environment.verify().faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("2024-Q4/v7: the database knows no such release"))
                .anyMatch(fault -> fault.contains("2030-Q1/v1: the database knows no such release"));
    }

    /** Of the last quarter alone, another average of hours is assumed. */
    @Test
    void aBreakThatIsLeftOutIsNamed() throws Exception {
        Path reference = folder.resolve("reference");
        OperatorEnvironment.copy(SmallReference.folder(), reference);
        Path method = reference.resolve("method.yaml");
        Files.writeString(method, Files.readString(method).replace("gemiddelde_uren: 27.0", "gemiddelde_uren: 26.0"));
        new Deliveries(environment.deliveries()).put("2025-Q1", "land,NL,totaal,15700,10700,");
        environment.run(environment.all().withReference(reference).only(Quarter.parse("2025-Q1")));
        assertThat(environment.verify().faults()).isEmpty();

        Path file = environment.release("2025-Q1").resolve("opendata/breuken.csv");
        String found = "2025-Q1,land,NL,methode,false\r\n";
        assertThat(file).content().contains(found);
        Files.writeString(file, Files.readString(file).replace(found, ""));

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.endsWith(
                        "opendata/breuken.csv: NL 2025-Q1 methode ontbreekt; in de database staat het wel"));
    }

    @Test
    void aCellOfAWorkbookThatWasChangedIsNamedByItsAddress() throws Exception {
        Path file = environment.release("2024-Q4").resolve("excel/beschut-werk-2024-Q4-nederland.xlsx");
        byte[] changed;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.getSheet("Ontwikkeling")
                    .forEach(row -> row.forEach(cell -> {
                        if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 10400) {
                            cell.setCellValue(10399);
                        }
                    }));
            workbook.write(out);
            changed = out.toByteArray();
        }
        Files.write(file, changed);

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.contains("nederland.xlsx: is not as it was sealed"))
                .anyMatch(fault -> fault.matches(".*nederland.xlsx, Ontwikkeling![A-Z]+\\d+: toont 10399.*"));
    }

    @Test
    void aByteAddedToAPublishedFileIsNamed() throws Exception {
        Files.writeString(
                environment.published().resolve("2024-Q4/opendata/leesmij.txt"), " ", StandardOpenOption.APPEND);

        assertThat(environment.verify().faults())
                .singleElement()
                .asString()
                .contains("published", "leesmij.txt: is not as it was sealed");
    }

    @Test
    void filesThatAreMissingOrWereAddedAreNamed() throws Exception {
        Files.delete(environment.release("2024-Q3").resolve("controle/methode.yaml"));
        Files.writeString(environment.release("2024-Q3").resolve("erbij.txt"), "x");

        assertThat(environment.verify().faults())
                .anyMatch(fault -> fault.endsWith("methode.yaml: is missing"))
                .anyMatch(fault -> fault.endsWith("erbij.txt: was not sealed"))
                .hasSize(2);
    }

    @Test
    void aWorkbookThatIsNoWorkbookAnyMoreIsNamedAndDoesNotHideTheRest() throws Exception {
        Files.writeString(environment.release("2024-Q3").resolve("excel/beschut-werk-2024-Q3-nederland.xlsx"), "weg");
        replace("opendata/cijfers.csv", "10619", "10618");

        List<String> faults = environment.verify().faults();

        assertThat(faults)
                .anyMatch(fault -> fault.contains("2024-Q3-nederland.xlsx: is not as it was sealed"))
                .anyMatch(fault -> fault.contains("2024-Q4") && fault.contains("10618"));
    }

    @Test
    void aFigureThatWasChangedInTheDatabaseIsNamed() throws Exception {
        JdbcClient owner = JdbcClient.create(environment.database().owner());
        owner.sql("alter table release.figure disable trigger user").update();
        owner.sql("update release.figure set amount = 10620 where amount = 10619")
                .update();

        assertThat(environment.verify().faults())
                .isNotEmpty()
                .allMatch(fault -> fault.contains("2024-Q4"))
                .anyMatch(fault -> fault.contains("is 10619, in de database 10620"));
    }

    private void replace(String file, String from, String to) throws Exception {
        Path path = environment.release("2024-Q4").resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }
}
