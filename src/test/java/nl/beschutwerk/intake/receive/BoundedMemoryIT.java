package nl.beschutwerk.intake.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.beschutwerk.intake.TestWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large files in a process with a heap of 256 MB. The test takes half a minute, so {@code mvn verify} runs it and {@code mvn
 * test} does not.
 */
@Tag("slow")
class BoundedMemoryIT {

    private static final int WORKBOOK_ROWS = 300_000;
    private static final int TEXT_ROWS = 3_000_000;
    private static final List<String> NAMES = List.of(
            "gebiedsniveau",
            "gebiedscode",
            "arbeidsduurklasse",
            "werkzame_personen",
            "gemiddelde_uren",
            "persoon_id",
            "advies_id",
            "datum",
            "uitkomst",
            "geslacht",
            "aanvrager");

    @TempDir
    Path folder;

    private List<String> probe() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        System.out.println(lines);
        assertThat(process.exitValue()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private static String personId(Random random) {
        return Long.toString(random.nextLong() & Long.MAX_VALUE, 36) + "ABCDEF0123456789";
    }

    @Test
    void aWorkbookOf300000RowsFitsIn256MegabytesOfHeap() throws Exception {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("aantallen.xlsx")))) {
            TestWorkbook small = new TestWorkbook();
            for (String name : List.of(
                    TestWorkbook.TYPES,
                    "_rels/.rels",
                    TestWorkbook.BOOK,
                    TestWorkbook.BOOK_RELS,
                    TestWorkbook.STYLES)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(small.part(name));
            }
            zip.putNextEntry(new ZipEntry(TestWorkbook.SHEET));
            Writer sheet = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            writeSheet(sheet);
            sheet.flush();
            zip.putNextEntry(new ZipEntry(TestWorkbook.SHARED));
            Writer shared = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            writeShared(shared);
            shared.flush();
        }
        assertThat(probe()).contains("rows " + WORKBOOK_ROWS);
    }

    private static void writeSheet(Writer sheet) throws IOException {
        String[] empty = TestWorkbook.sheet("|").split("\\|", 2);
        sheet.write(empty[0]);
        sheet.write("<row r=\"1\">");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.write("<c r=\"" + (char) ('A' + i) + "1\" t=\"s\"><v>" + i + "</v></c>");
        }
        sheet.write("</row>");
        int names = NAMES.size();
        for (int row = 2; row < WORKBOOK_ROWS + 2; row++) {
            int own = names + 2 * (row - 2);
            sheet.write("<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>gemeente</t></is></c>".formatted(row));
            sheet.write(
                    "<c r=\"B%1$d\"><v>%2$d</v></c><c r=\"C%1$d\" t=\"str\"><v>0-12</v></c><c r=\"D%1$d\"><v>%3$d</v></c>"
                            .formatted(row, row % 900 + 1, row % 37));
            sheet.write(
                    "<c r=\"E%1$d\"><v>27.100000000000001</v></c><c r=\"F%1$d\" t=\"s\"><v>%2$d</v></c><c r=\"G%1$d\" t=\"s\"><v>%3$d</v></c>"
                            .formatted(row, own, own + 1));
            sheet.write(
                    "<c r=\"H%1$d\" s=\"2\"><v>%2$d</v></c><c r=\"I%1$d\" t=\"inlineStr\"><is><t>positief</t></is></c><c r=\"J%1$d\" t=\"inlineStr\"><is><t>v</t></is></c><c r=\"K%1$d\" t=\"inlineStr\"><is><t>uwv</t></is></c></row>"
                            .formatted(row, 40_000 + row % 5_000));
        }
        sheet.write(empty[1]);
    }

    private static void writeShared(Writer shared) throws IOException {
        Random random = new Random(7);
        shared.write("<sst>");
        for (String name : NAMES) {
            shared.write("<si><t>" + name + "</t></si>");
        }
        for (int i = 0; i < 2 * WORKBOOK_ROWS; i++) {
            shared.write("<si><t>" + personId(random) + "</t></si>");
        }
        shared.write("</sst>");
    }

    @Test
    void aGzipFileOfThreeMillionRowsFitsIn256MegabytesOfHeap() throws Exception {
        Random random = new Random(8);
        try (OutputStream packed =
                        new GZIPOutputStream(Files.newOutputStream(folder.resolve("aantallen.csv.gz")), 65_536);
                Writer out = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8))) {
            out.write("gebiedsniveau;gebiedscode;arbeidsduurklasse;werkzame_personen;persoon_id\n");
            for (int row = 0; row < TEXT_ROWS; row++) {
                out.write("gemeente;" + (row % 900 + 1) + ";0-12;" + row % 37 + ";" + personId(random) + "\n");
            }
        }
        assertThat(probe()).contains("rows " + TEXT_ROWS);
    }
}
