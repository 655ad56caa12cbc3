package nl.beschutwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sheet of data of a region whose municipality has nothing to show, so that it has no sheet of municipalities: which they are
 * is not for the workbook to say.
 */
class DataAuditTest {

    private static final Area REGION = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
    private static final Area MUNICIPALITY = new Area(AreaLevel.GEMEENTE, "0014", "Groningen");
    private static final String WORKBOOK = "excel/beschut-werk-2024-Q4-AM01-groningen.xlsx";
    private static final String SPREADSHEET = "ods/beschut-werk-2024-Q4-AM01-groningen.ods";

    @TempDir
    private Path release;

    @BeforeEach
    void aReleaseIsMade() throws IOException {
        Reports.write(ReleaseExamples.withSilentMunicipality(REGION, MUNICIPALITY), release);
    }

    @Test
    void theRowsOfTheMunicipalitiesOfARegionPass() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            assertThat(workbook.getSheet("Gemeenten")).isNull();
            assertThat(rowsOfMunicipality(workbook.getSheet("Gegevens"))).isEqualTo(2);
        }
        assertThat(examine(List.of(MUNICIPALITY.code()))).isEmpty();
    }

    @Test
    void rowsOfAMunicipalityThatAreMissingAreFound() throws IOException {
        try (XSSFWorkbook workbook = open()) {
            XSSFSheet data = workbook.getSheet("Gegevens");
            for (int row = data.getLastRowNum(); isOfMunicipality(data, row); row--) {
                data.removeRow(data.getRow(row));
            }
            try (OutputStream out = Files.newOutputStream(release.resolve(WORKBOOK))) {
                workbook.write(out);
            }
        }

        assertThat(examine(List.of(MUNICIPALITY.code())))
                .extracting(Failure::file, Failure::place)
                .contains(tuple(WORKBOOK, "Gegevens!A1"));
    }

    @Test
    void rowsOfAMunicipalityOfAnotherRegionAreFound() throws IOException {
        assertThat(examine(List.of()))
                .extracting(Failure::file, Failure::place)
                .containsExactlyInAnyOrder(tuple(WORKBOOK, "Gegevens!A1"), tuple(SPREADSHEET, "Gegevens!A1"));
    }

    private List<Failure> examine(List<String> municipalities) throws IOException {
        return Audits.examine(release, new Composition(new TreeMap<>(Map.of(REGION.code(), municipalities))))
                .failures()
                .stream()
                .filter(failure -> !failure.file().endsWith(".zip"))
                .toList();
    }

    private XSSFWorkbook open() throws IOException {
        try (InputStream in = Files.newInputStream(release.resolve(WORKBOOK))) {
            return new XSSFWorkbook(in);
        }
    }

    private static int rowsOfMunicipality(XSSFSheet data) {
        int rows = 0;
        while (isOfMunicipality(data, data.getLastRowNum() - rows)) {
            rows++;
        }
        return rows;
    }

    private static boolean isOfMunicipality(XSSFSheet data, int row) {
        return data.getRow(row).getCell(3).getStringCellValue().equals(MUNICIPALITY.code());
    }
}
