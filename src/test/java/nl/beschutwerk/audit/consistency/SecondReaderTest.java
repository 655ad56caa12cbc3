package nl.beschutwerk.audit.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import nl.beschutwerk.audit.OdsFile;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ods.OdsReport;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An independent reader (SODS) finds in every OpenDocument spreadsheet of a release the same content in the same cells as the
 * product's reader. The product's reader checks the output of the product's writer, so the two might share a mistake.
 */
class SecondReaderTest {

    @TempDir
    Path folder;

    @Test
    void anotherReaderFindsTheSameCells() throws IOException {
        List<Path> files = new OdsReport()
                .write(FullSizeExample.release(), folder).stream()
                        .filter(file -> file.toString().endsWith(".ods"))
                        .map(folder::resolve)
                        .toList();
        int cells = 0;
        for (Path file : files) {
            SortedMap<String, String> own = own(file);
            assertThat(others(file)).as("%s", file).isEqualTo(own);
            cells += own.size();
        }
        assertThat(files).hasSize(36);
        assertThat(cells).isGreaterThan(10_000);
    }

    /** The product's reader takes a repeated cell for one, so that it finds all later cells too far to the left. */
    @Test
    void aRepeatedCellIsReadDifferently() throws IOException {
        Path file = folder.resolve(
                new OdsReport().write(FullSizeExample.release(), folder).get(0));
        Path repeated = folder.resolve("repeated.ods");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(repeated))) {
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = in.getInputStream(entry)) {
                    String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                    out.write(text.replaceFirst(
                                    "<table:table-cell ", "<table:table-cell table:number-columns-repeated=\"3\" ")
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(others(repeated)).isNotEqualTo(own(repeated));
    }

    private static SortedMap<String, String> own(Path file) throws IOException {
        SortedMap<String, String> cells = new TreeMap<>();
        for (ReadSheet sheet : OdsSheets.of(OdsFile.read(file))) {
            for (ReadCell cell : sheet.cells()) {
                put(
                        cells,
                        sheet.name(),
                        cell.row(),
                        cell.column(),
                        cell.number()
                                .map(SecondReaderTest::plain)
                                .or(() -> cell.date().map(String::valueOf))
                                .orElse(cell.text()));
            }
        }
        return cells;
    }

    private static SortedMap<String, String> others(Path file) throws IOException {
        SortedMap<String, String> cells = new TreeMap<>();
        for (Sheet sheet : new SpreadSheet(file.toFile()).getSheets()) {
            Object[][] values = sheet.getDataRange().getValues();
            for (int row = 0; row < values.length; row++) {
                for (int column = 0; column < values[row].length; column++) {
                    Object value = values[row][column];
                    if (value != null) {
                        String text = value instanceof Number number
                                ? plain(new BigDecimal(number.toString()))
                                : value.toString();
                        put(cells, sheet.getName(), row, column, text);
                    }
                }
            }
        }
        return cells;
    }

    private static void put(SortedMap<String, String> cells, String sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            cells.put(sheet + "!" + new CellReference(row, column).formatAsString(), text);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
