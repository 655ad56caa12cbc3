package nl.beschutwerk.intake.receive;

import static nl.beschutwerk.intake.TestWorkbook.BOOK;
import static nl.beschutwerk.intake.TestWorkbook.BOOK_RELS;
import static nl.beschutwerk.intake.TestWorkbook.SHARED;
import static nl.beschutwerk.intake.TestWorkbook.SHEET;
import static nl.beschutwerk.intake.TestWorkbook.STYLES;
import static nl.beschutwerk.intake.TestWorkbook.TYPES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.TestDelivery;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.rule.ExtraColumn;
import nl.beschutwerk.intake.rule.MissingColumn;
import nl.beschutwerk.intake.rule.UnreadableFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are harmful on purpose or by accident: each of them gives a finding within a short time. */
class HostileFilesTest {

    private static final String HEADER = TestDelivery.HEADER.replace(',', ';');
    private static final String NL = "land;NL;totaal;15635;10619;";
    private static final String ROW = "<row><c t=\"inlineStr\"><is><t>land</t></is></c></row>";

    @TempDir
    Path folder;

    private static TestWorkbook workbook() {
        return new TestWorkbook().lines(HEADER, NL);
    }

    private List<Finding> findings(String name, byte[] bytes) throws IOException {
        return findings(Files.write(folder.resolve(name), bytes));
    }

    private List<Finding> findings(Path file) {
        return assertTimeout(
                        Duration.ofSeconds(20),
                        () -> DeliveryCheck.examine(folder, new Quarter(2024, 4))
                                .findings())
                .stream()
                .filter(finding -> file.endsWith(String.valueOf(finding.file())))
                .toList();
    }

    private void assertUnreadable(List<Finding> findings, String words) {
        assertThat(findings)
                .filteredOn(finding -> !finding.code().equals(MissingColumn.CODE)
                        && !finding.code().equals(ExtraColumn.CODE))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(UnreadableFile.CODE);
                    assertThat(finding.sentence()).contains(words).doesNotContain("Exception", "null");
                });
    }

    @Test
    void aWorkbookAsAgreedHasNoFindings() throws IOException {
        assertThat(findings("aantallen.xlsx", workbook().bytes())).isEmpty();
    }

    static Stream<Arguments> hostileParts() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        return Stream.of(
                changed(
                        "an external entity in the sheet",
                        "onderdelen",
                        book -> book.with(SHEET, "<worksheet", entity + "<worksheet")
                                .with(SHEET, "15635", "&e;")),
                changed("a DTD in the shared texts", "onderdelen", book -> book.with(SHARED, "<sst", laughs + "<sst")),
                changed(
                        "a DTD in the workbook",
                        "onderdelen",
                        book -> book.with(BOOK, "<workbook ", laughs + "<workbook ")),
                changed("an entity nobody declared", "beschadigd", book -> book.with(SHEET, "15635", "&e;")),
                changed(
                        "macros by content type",
                        "macro",
                        book -> book.with(
                                TYPES,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")),
                changed("macros by part", "macro", book -> book.part("xl/vbaProject.bin", "x")),
                changed(
                        "a binary workbook",
                        ".xlsb",
                        book -> book.with(
                                TYPES,
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
                changed(
                        "a text document",
                        "geen Excel-werkmap",
                        book -> book.with(TYPES, "spreadsheetml.sheet", "word")),
                changed("no content types", "geen Excel-werkmap", book -> book.without(TYPES)),
                changed("no relationships", "geen Excel-werkmap", book -> book.without("_rels/.rels")),
                changed("no sheet", "beschadigd", book -> book.without(SHEET)),
                changed(
                        "a sheet outside the workbook",
                        "eerste werkblad",
                        book -> book.with(
                                BOOK_RELS,
                                "Target=\"worksheets/sheet1.xml\"",
                                "Target=\"http://localhost:1/x.xml\" TargetMode=\"External\"")),
                changed(
                        "a sheet that is the workbook itself",
                        "beschadigd",
                        book -> book.with(BOOK_RELS, "worksheets/sheet1.xml", "/xl/workbook.xml")),
                changed(
                        "a sheet above the workbook",
                        "onderdelen",
                        book -> book.with(BOOK_RELS, "worksheets/sheet1.xml", "../../etc/passwd")),
                changed(
                        "a chart in the place of the sheet",
                        "geen gewoon werkblad",
                        book -> book.with(BOOK_RELS, "relationships/worksheet", "relationships/chartsheet")),
                changed(
                        "a hidden first sheet",
                        "verborgen",
                        book -> book.with(BOOK, "sheetId", "state=\"hidden\" sheetId")),
                changed(
                        "two lists of shared texts",
                        "onderdelen",
                        book -> book.with(BOOK_RELS, "/styles\"", "/sharedStrings\"")),
                changed("a name that leads out", "onderdelen", book -> book.part("xl/../../../evil.xml", "x")),
                changed("an absolute name", "onderdelen", book -> book.part("/etc/evil.xml", "x")),
                changed(
                        "a name that leads out with backslashes",
                        "onderdelen",
                        book -> book.part("xl\\..\\..\\..\\evil.xml", "x")),
                changed(
                        "the same part twice, once with backslashes",
                        "onderdelen",
                        book -> book.part("xl\\worksheets\\sheet1.xml", "x")),
                changed(
                        "a formula that fills no range",
                        "beschadigd",
                        book -> book.rows(ROW + "<row><c><f t=\"array\" ref=\"A1:\">1</f><v>1</v></c></row>")),
                changed(
                        "ranges of formulas without end",
                        "onderdelen",
                        book -> book.rows(ROW
                                + ("<row>" + "<c><f t=\"array\" ref=\"A9:B999999\">1</f><v>1</v></c>".repeat(600)
                                                + "</row>")
                                        .repeat(2))),
                changed("the same part twice", "onderdelen", book -> book.part("XL/Worksheets/Sheet1.xml", "x")),
                changed(
                        "a shared text that is not there",
                        "beschadigd",
                        book -> book.rows(ROW + "<row><c t=\"s\"><v>2</v></c></row>")),
                changed(
                        "a shared text below zero",
                        "beschadigd",
                        book -> book.rows(ROW + "<row><c t=\"s\"><v>-1</v></c></row>")),
                changed(
                        "a number that is none",
                        "beschadigd",
                        book -> book.rows(ROW + "<row><c><v>1_000</v></c></row>")),
                changed(
                        "a number with a huge exponent",
                        "beschadigd",
                        book -> book.rows(ROW + "<row><c><v>1E999999999</v></c></row>")),
                changed(
                        "an unknown kind of cell",
                        "beschadigd",
                        book -> book.rows(ROW + "<row><c t=\"zz\"><v>1</v></c></row>")),
                changed(
                        "rows out of order",
                        "beschadigd",
                        book -> book.rows(
                                ROW + "<row r=\"3\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>")),
                changed(
                        "the same row twice",
                        "beschadigd",
                        book -> book.rows(
                                ROW + "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>")),
                changed(
                        "the same cell twice",
                        "beschadigd",
                        book -> book.rows(ROW + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"A2\"><v>2</v></c></row>")),
                changed(
                        "a cell of another row",
                        "beschadigd",
                        book -> book.rows(ROW + "<row r=\"2\"><c r=\"A3\"><v>1</v></c></row>")),
                changed(
                        "a row below the last",
                        "beschadigd",
                        book -> book.rows(ROW + "<row r=\"1048577\"><c><v>1</v></c></row>")),
                changed(
                        "a column beyond the last",
                        "beschadigd",
                        book -> book.rows(ROW + "<row r=\"2\"><c r=\"XFE2\"><v>1</v></c></row>")),
                changed(
                        "two values in a cell",
                        "beschadigd",
                        book -> book.rows(ROW + "<row r=\"2\"><c><v>1</v><v>2</v></c></row>")),
                changed(
                        "a choice in the place of a row",
                        "beschadigd",
                        book -> book.rows(ROW + "<AlternateContent><row/></AlternateContent>")),
                changed(
                        "a NUL in a text",
                        "tekens",
                        book -> book.rows(ROW + "<row><c t=\"str\"><v>a_x0000_b</v></c></row>")),
                changed(
                        "half a character",
                        "tekens",
                        book -> book.rows(ROW + "<row><c t=\"str\"><v>a_xD83D_b</v></c></row>")),
                changed(
                        "a sheet that stops halfway",
                        "beschadigd",
                        book -> book.part(SHEET, TestWorkbook.sheet(ROW + ROW).substring(0, 200))),
                changed(
                        "more after the sheet",
                        "beschadigd",
                        book -> book.part(SHEET, TestWorkbook.sheet(ROW + ROW) + "<worksheet/>")),
                changed(
                        "bytes that are no UTF-8",
                        "beschadigd",
                        book -> book.part(
                                SHEET,
                                TestWorkbook.sheet(ROW + "<row><c t=\"str\"><v>\u00e9</v></c></row>")
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                changed(
                        "one endless text",
                        "onderdelen",
                        book -> book.rows(ROW + "<row><c t=\"str\"><v>" + "x".repeat(500_000) + "</v></c></row>")),
                changed(
                        "an endless attribute with brackets",
                        "onderdelen",
                        book -> book.rows(ROW + "<row><c r=\"" + ">".repeat(500_000) + "\"/></row>")),
                changed(
                        "an endless comment",
                        "onderdelen",
                        book -> book.rows(ROW + "<!-- " + "<a>".repeat(200_000) + " -->")),
                changed(
                        "a text of endless pieces",
                        "onderdelen",
                        book -> book.rows(ROW + "<row><c t=\"str\"><v>" + "&amp;x".repeat(200_000) + "</v></c></row>")),
                changed(
                        "names without end",
                        "onderdelen",
                        book -> book.rows(ROW).with(SHEET, "</worksheet>", names(2_000) + "</worksheet>")),
                changed(
                        "depth without end",
                        "onderdelen",
                        book -> book.rows(ROW)
                                .with(SHEET, "</worksheet>", "<a>".repeat(100) + "</a>".repeat(100) + "</worksheet>")),
                changed(
                        "styles without end",
                        "onderdelen",
                        book -> book.with(STYLES, "<cellXfs>", "<cellXfs>" + "<xf numFmtId=\"0\"/>".repeat(70_000))));
    }

    private static String names(int count) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append("<n").append(i).append("/>");
        }
        return names.toString();
    }

    private static Arguments changed(String name, String words, UnaryOperator<TestWorkbook> change) {
        return Arguments.of(name, words, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileParts")
    void aWorkbookWithAHostilePartIsUnreadable(String name, String words, UnaryOperator<TestWorkbook> change)
            throws IOException {
        assertUnreadable(findings("aantallen.xlsx", change.apply(workbook()).bytes()), words);
    }

    @Test
    void aFaultInARowIsFoundAtThatRow() throws IOException {
        byte[] bytes = workbook()
                .rows(ROW + "<row r=\"7\"><c t=\"s\"><v>99</v></c></row>")
                .bytes();
        assertThat(findings("aantallen.xlsx", bytes)).extracting(Finding::row).contains(7L);
    }

    @ParameterizedTest
    @CsvSource({"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml"})
    void aZipBombIsNotUnpackedToItsEnd(String part) throws IOException {
        String xml = new String(zipPart(part), StandardCharsets.UTF_8);
        int open = xml.indexOf('>', xml.indexOf('>') + 1) + 1;
        Path file = folder.resolve("aantallen.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            byte[] filler = " ".repeat(50_000).concat("<a/>").repeat(20).getBytes(StandardCharsets.UTF_8);
            for (String name : List.of(TYPES, "_rels/.rels", BOOK, BOOK_RELS, SHARED, STYLES, SHEET)) {
                zip.putNextEntry(new ZipEntry(name));
                byte[] bytes = zipPart(name);
                if (name.equals(part)) {
                    zip.write(bytes, 0, open);
                    // More than twice the amount that may always be unpacked.
                    for (int i = 0; i < 150; i++) {
                        zip.write(filler);
                    }
                    zip.write(bytes, open, bytes.length - open);
                } else {
                    zip.write(bytes);
                }
            }
        }
        assertThat(Files.size(file)).isLessThan(1_000_000);
        assertThat(findings(file))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).containsAnyOf("veel te groot", "beschadigd"));
    }

    private static byte[] zipPart(String name) throws IOException {
        try (java.util.zip.ZipInputStream zip = new java.util.zip.ZipInputStream(
                new java.io.ByteArrayInputStream(workbook().bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    @Test
    void theSameNameTwiceInTheZipFileIsUnreadable() throws IOException {
        byte[] bytes = workbook().part("xl/worksheets/sheet9.xml", "<x/>").bytes();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] doubled = text.replace("sheet9.xml", "sheet1.xml").getBytes(StandardCharsets.ISO_8859_1);
        assertUnreadable(findings("aantallen.xlsx", doubled), "onderdelen");
    }

    @Test
    void aChangedByteIsSeenByTheCheckValue() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of(TYPES, "_rels/.rels", BOOK, BOOK_RELS, SHARED, STYLES, SHEET)) {
                byte[] bytes = zipPart(name);
                ZipEntry entry = new ZipEntry(name);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
        }
        assertThat(findings("aantallen.xlsx", out.toByteArray())).isEmpty();
        byte[] changed = out.toString(StandardCharsets.ISO_8859_1)
                .replace("15635", "15636")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertUnreadable(findings("aantallen.xlsx", changed), "beschadigd");
    }

    @Test
    void aWorkbookCutOffAnywhereIsUnreadable() throws IOException {
        byte[] bytes = workbook().bytes();
        Random random = new Random(4);
        for (int i = 0; i < 40; i++) {
            int length = 100 + random.nextInt(bytes.length - 100);
            assertUnreadable(findings("aantallen.xlsx", Arrays.copyOf(bytes, length)), "");
        }
    }

    @Test
    void aWorkbookWithBytesChangedAnywhereNeverFailsOtherwise() throws IOException {
        byte[] bytes = workbook().bytes();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            byte[] changed = bytes.clone();
            for (int j = 0; j < 3; j++) {
                changed[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            List<Finding> findings = findings("aantallen.xlsx", changed);
            assertThat(findings.isEmpty() || findings.stream().anyMatch(Finding::refuses))
                    .isTrue();
        }
    }

    @Test
    void aZipFileWithAHugeDirectoryIsNotOpened() throws IOException {
        Path file = folder.resolve("aantallen.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        assertUnreadable(findings(file), "onderdelen");
    }

    @Test
    void aWorkbookWithAPasswordIsUnreadable() throws Exception {
        Path file = folder.resolve("aantallen.xlsx");
        try (POIFSFileSystem ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream encrypted = encryptor.getDataStream(ole)) {
                encrypted.write(workbook().bytes());
            }
            ole.writeFilesystem(out);
        }
        assertUnreadable(findings(file), "wachtwoord");
    }

    @ParameterizedTest
    @CsvSource({"aantallen.xlsx", "aantallen.csv"})
    void anOldWorkbookIsUnreadable(String name) throws IOException {
        Path file = folder.resolve(name);
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        }
        assertUnreadable(findings(file), ".xls)");
    }

    static Stream<Arguments> wrongEndings() throws IOException {
        byte[] workbook = workbook().bytes();
        byte[] csv = (HEADER + "\n" + NL + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] html = "\uFEFF <HTML><table><tr><td>land</td></tr></table>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("aantallen.csv", workbook, "eindigt op .xlsx"),
                Arguments.of("aantallen.csv.gz", workbook, "eindigt op .xlsx"),
                Arguments.of("aantallen.csv.gz", TestDelivery.gzip(workbook), "eindigt op .xlsx"),
                Arguments.of("aantallen.csv.gz", csv, "gzip"),
                Arguments.of("aantallen.csv", TestDelivery.gzip(csv), ".csv.gz"),
                Arguments.of("aantallen.xlsx", TestDelivery.gzip(csv), ".csv.gz"),
                Arguments.of("aantallen.xlsx", csv, "geen Excel-werkmap"),
                Arguments.of("aantallen.xlsx", new byte[0], "geen Excel-werkmap"),
                Arguments.of("aantallen.xlsx", html, "webpagina"),
                Arguments.of("aantallen.csv", html, "webpagina"),
                Arguments.of("aantallen.csv", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "PDF"),
                Arguments.of(
                        "aantallen.xlsx", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
                Arguments.of(
                        "aantallen.csv", zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ".ods"),
                Arguments.of("aantallen.csv", zip("aantallen.txt", "x"), "zip-bestand"),
                Arguments.of("aantallen.xlsx", zip("aantallen.txt", "x"), "geen Excel-werkmap"));
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(name);
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("wrongEndings")
    void aFileThatIsNotWhatItsNameSaysIsToldWhatItIs(String name, byte[] bytes, String words) throws IOException {
        assertUnreadable(findings(name, bytes), words);
    }

    /** Rows of headcounts; the header is row 1. A row with a quotation mark and all later rows are read by the parser. */
    private static List<String> rows(int count, int quotedRow) {
        List<String> rows = new ArrayList<>(Collections.nCopies(count, NL));
        rows.set(0, HEADER);
        if (quotedRow > 0) {
            rows.set(quotedRow - 1, "\"" + rows.get(quotedRow - 1).replace(";", "\";\"") + "\"");
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 0", "UTF-8, 1", "UTF-8, 2", "UTF-16, 0", "UTF-16, 1", "UTF-16, 2"})
    void aByteOrderMarkInTheMiddleIsFoundAtItsRow(String charset, int quotedRow) throws IOException {
        List<String> rows = rows(4, quotedRow);
        rows.set(2, "\uFEFF" + HEADER);
        String text = (charset.equals("UTF-8") ? "\uFEFF" : "") + String.join("\n", rows);
        List<Finding> findings = findings("aantallen.csv", text.getBytes(charset));
        assertUnreadable(findings, "BOM");
        assertThat(findings).extracting(Finding::row).containsExactly(3L);
    }

    @ParameterizedTest
    @CsvSource({"150, 0", "150, 1", "150, 2", "150, 100", "150, 149", "5002, 0", "5002, 1", "5002, 4990", "5002, 5001"})
    void aByteThatIsNoTextIsFoundAtItsRow(int row, int quotedRow) throws IOException {
        List<String> rows = rows(row + 1, quotedRow);
        for (char fault : List.of('\0', '\u0081')) {
            rows.set(row - 1, "land;N" + fault + "L;totaal;1;1;");
            // In Windows-1252 the byte 81 has no character.
            List<Finding> findings =
                    findings("aantallen.csv", String.join("\n", rows).getBytes(StandardCharsets.ISO_8859_1));
            assertUnreadable(findings, "tekens");
            assertThat(findings).extracting(Finding::row).containsExactly((long) row);
        }
    }

    @Test
    void aGzipFileCutOffAnywhereIsUnreadable() throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        Random random = new Random(6);
        for (int i = 0; i < 3_000; i++) {
            text.append("\ngemeente;")
                    .append(i)
                    .append(";totaal;;")
                    .append(random.nextInt(1_000))
                    .append(';');
        }
        byte[] bytes = TestDelivery.gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 40; i++) {
            int length = 12 + random.nextInt(bytes.length - 12);
            assertUnreadable(findings("aantallen.csv.gz", Arrays.copyOf(bytes, length)), "uitgepakt");
        }
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] packedRows(String text) {
        return TestDelivery.gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whateverFollowsAMemberOfAGzipFileIsReadOrRefused() throws IOException {
        byte[] first = packedRows(HEADER + "\n" + NL + "\n");
        byte[] second = packedRows("arbeidsmarktregio;AM01;totaal;620;410;26,8\n");
        byte[] zeros = new byte[600];
        assertThat(findings("aantallen.csv.gz", together(first, second))).isEmpty();
        assertThat(findings("aantallen.csv.gz", together(first, second, zeros))).isEmpty();
        for (int length = 1; length < second.length; length++) {
            byte[] cut = together(first, Arrays.copyOf(second, length));
            assertUnreadable(findings("aantallen.csv.gz", cut), "uitgepakt");
        }
        for (byte[] following : List.of(
                "junk".getBytes(StandardCharsets.UTF_8),
                (NL + "\n").getBytes(StandardCharsets.UTF_8),
                together(zeros, new byte[] {1}),
                together(zeros, second),
                workbook().bytes())) {
            assertUnreadable(findings("aantallen.csv.gz", together(first, following)), "staat iets anders achter");
        }
    }

    /** Time, extra flags and system in the header of a member have no effect; every other bit is checked. */
    @Test
    void anyDamageToALaterMemberOfAGzipFileIsFound() throws IOException {
        byte[] first = packedRows(HEADER + "\n" + NL + "\n");
        byte[] second = packedRows("arbeidsmarktregio;AM01;totaal;620;410;26,8\n".repeat(3));
        for (int i = 0; i < second.length; i++) {
            boolean meaningless = i >= 4 && i < 10;
            byte[] damaged = second.clone();
            damaged[i] ^= (byte) 0xFF;
            List<Finding> findings = findings("aantallen.csv.gz", together(first, damaged));
            if (!meaningless) {
                assertUnreadable(findings, "uitgepakt");
            } else {
                assertThat(findings).isEmpty();
            }
        }
    }

    @Test
    void withAManifestADamagedMemberIsToldAsWell() throws IOException {
        byte[] first = packedRows(HEADER + "\n" + NL + "\n");
        byte[] second = packedRows(NL);
        second[0] = 0;
        for (byte[] bytes : List.of(together(first, second), together(first, "x".getBytes(StandardCharsets.UTF_8)))) {
            Files.write(folder.resolve("aantallen.csv.gz"), bytes);
            String manifest = new TestDelivery(folder).bytes(bytes, 2).packed().manifest();
            Files.writeString(folder.resolve("levering.json"), manifest);
            assertUnreadable(findings(folder.resolve("aantallen.csv.gz")), "uitgepakt");
        }
    }

    @Test
    void aGzipHeaderMayTellMore() throws IOException {
        byte[] plain = packedRows(HEADER + "\n" + NL + "\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x1F, (byte) 0x8B, 8, 0x1F, 1, 2, 3, 4, 0, 3});
        out.writeBytes(new byte[] {3, 0, 'a', 'b', 'c'});
        out.writeBytes("naam\0toelichting\0".getBytes(StandardCharsets.UTF_8));
        CRC32 crc = new CRC32();
        crc.update(out.toByteArray());
        out.write((int) crc.getValue());
        out.write((int) (crc.getValue() >> 8));
        out.write(plain, 10, plain.length - 10);
        byte[] bytes = out.toByteArray();
        assertThat(findings("aantallen.csv.gz", bytes)).isEmpty();
        bytes[12] = 'x';
        bytes[17]++;
        assertUnreadable(findings("aantallen.csv.gz", bytes), "uitgepakt");
    }

    @Test
    void twoWorkbooksGluedTogetherAreUnreadable() throws IOException {
        byte[] first = workbook().bytes();
        byte[] second = new TestWorkbook()
                .lines(HEADER, NL, NL.replace("15635", "15636"))
                .bytes();
        assertUnreadable(findings("aantallen.xlsx", together(first, second)), "achter elkaar geplakt");
        assertUnreadable(findings("aantallen.xlsx", together(first, second, new byte[] {0})), "beschadigd");
        assertUnreadable(findings("aantallen.xlsx", adjusted(first, second)), "achter elkaar geplakt");
        byte[] withoutEnd = Arrays.copyOf(first, first.length - 22);
        assertUnreadable(findings("aantallen.xlsx", together(withoutEnd, second)), "achter elkaar geplakt");
    }

    /** The archive after repair by a tool that allows for leading bytes: offsets are counted from the beginning of the file. */
    private static byte[] adjusted(byte[] before, byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int end = zip.length - 22;
        int at = bytes.getInt(end + 16);
        bytes.putInt(end + 16, at + before.length);
        while (bytes.getInt(at) == 0x02014b50) {
            bytes.putInt(at + 42, bytes.getInt(at + 42) + before.length);
            at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
        }
        return together(before, bytes.array());
    }

    @ParameterizedTest
    @EnumSource(Zip64Mode.class)
    void aZipFileInTheFormForLargeOnesIsRead(Zip64Mode mode) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(mode);
            for (String name : List.of(TYPES, "_rels/.rels", BOOK, BOOK_RELS, SHARED, STYLES, SHEET)) {
                zip.putArchiveEntry(new ZipArchiveEntry(name));
                zip.write(zipPart(name));
                zip.closeArchiveEntry();
            }
        }
        assertThat(findings("aantallen.xlsx", out.toByteArray())).isEmpty();
        assertUnreadable(
                findings("aantallen.xlsx", together(workbook().bytes(), out.toByteArray())), "achter elkaar geplakt");
    }

    @Test
    void nothingOfThePartsIsWrittenAnywhere() throws IOException {
        findings("aantallen.xlsx", workbook().part("xl/../../../evil.xml", "x").bytes());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        try (InputStream in = Files.newInputStream(folder.resolve("aantallen.xlsx"))) {
            assertThat(in.read()).isEqualTo('P');
        }
    }
}
