package nl.beschutwerk.intake.format.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.TestWorkbook;
import nl.beschutwerk.intake.format.FileInspection;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.HiddenTimes;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.format.UnreadableFileException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRowsTest {

    private static final String HEADER =
            "<row r=\"1\"><c t=\"inlineStr\"><is><t>a</t></is></c>" + "<c t=\"inlineStr\"><is><t>b</t></is></c></row>";

    @TempDir
    Path folder;

    /** Of the workbook that was read last. */
    private HiddenTimes hiddenTimes = new HiddenTimes();

    private List<Row> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), bytes);
        assertThat(FileInspection.of(file).encoding()).isEqualTo(TextEncoding.WORKBOOK);
        List<Row> rows = new ArrayList<>();
        try (RowSource source = FileRows.open(file, TextEncoding.WORKBOOK)) {
            for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
                rows.add(row.get());
            }
            assertThat(source.checksum()).isEqualTo(Sha256.ofFile(file));
            hiddenTimes = source.hiddenTimes();
        }
        return rows;
    }

    private List<Row> rows(String xml) throws IOException {
        return rows(new TestWorkbook().rows(HEADER + xml).bytes());
    }

    private String cell(String xml) throws IOException {
        return rows("<row r=\"2\">" + xml + "<c t=\"inlineStr\"><is><t>.</t></is></c></row>")
                .get(0)
                .fields()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.0, 12",
        "1.2E3, 1200",
        "1E+2, 100",
        "-3.50, -3.5",
        "27.100000000000001, 27.1",
        "0.30000000000000004, 0.3",
        "26.8, 26.8",
        ".5, 0.5",
        "0, 0",
        "-0, 0",
        "123456789012345, 123456789012345",
        "20241231, 20241231",
        "1E-5, 0.00001",
        "1234567890123456, 1.23456789012346E+15",
        "1.2345678901234568E+16, 1.23456789012346E+16",
        "1E+300, 1E+300",
    })
    void aNumberIsWrittenAsItIsMeant(String stored, String text) throws IOException {
        assertThat(cell("<c><v>" + stored + "</v></c>")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 45657, 2024-12-31",
        "2, 45657, 2024-12-31",
        "3, 45657, 2024-12-31",
        "3, 45657.5, 2024-12-31 12:00:00",
        "1, 45657.5, 2024-12-31",
        "3, 45656.999999999, 2024-12-31",
        "1, 1, 1900-01-01",
        "1, 59, 1900-02-28",
        "1, 60, 1900-02-29",
        "1, 61, 1900-03-01",
        "1, 2958465, 9999-12-31",
        "1, 20241231, 20241231",
        "1, 45656.999999999, 2024-12-31",
        "1, 45656.99999, 2024-12-30",
        "3, 45656.9999953704, 2024-12-30 23:59:59.600",
        "3, 45656.99999, 2024-12-30 23:59:59.136",
        "3, 20241231, 20241231",
        "1, 0, 1900-01-00",
        "1, 0.5, 1900-01-00",
        "3, 0.5, 1900-01-00 12:00:00",
        "1, -1, -1 (in een cel voor datum of tijd)",
        "0, 45657, 45657",
        "99, 45657, 45657",
    })
    void aNumberInACellThatShowsDatesIsADate(int style, String stored, String text) throws IOException {
        assertThat(cell("<c s=\"" + style + "\"><v>" + stored + "</v></c>")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[h]:mm | 0.83333333333333337 | 20 uur",
                "[h]:mm | 1.1666666666666667 | 28 uur",
                "[h]:mm | 1.1875 | 28 uur en 30 minuten",
                "[h]:mm | 0 | 0 uur",
                "[h]:mm | 0.83333333333575865 | 20 uur",
                "[h]:mm | 0.8402777777777778 | 20 uur en 10 minuten",
                "[h]:mm | 0.83368055555555554 | 20:00:30",
                "[h]:mm:ss | 1.1875 | 28 uur en 30 minuten",
                "[h]:mm:ss | 1.1878472222222223 | 28:30:30",
                "[hh] | 0.83333333333333337 | 20 uur",
                "[hh] | 0.85416666666666663 | 20:30:00",
                "[h]:mm | -0.5 | -0.5 (in een cel voor datum of tijd)",
                "h:mm | 0.83333333333333337 | 20:00:00",
                "h:mm | 0 | 00:00:00",
                "h:mm | 1.1666666666666667 | 1900-01-01 04:00:00",
                "h:mm | -1 | -1 (in een cel voor datum of tijd)",
                "h:mm | 3000000 | 3000000 (in een cel voor datum of tijd)",
                "[m]:ss | 0.83333333333333337 | 20:00:00",
                "mm:ss | 0.0138888888888889 | 00:20:00",
            })
    void aNumberShownAsATimeIsHoursOnlyIfItShowsElapsedHours(String format, String stored, String text)
            throws IOException {
        byte[] bytes = new TestWorkbook()
                .with(TestWorkbook.STYLES, "yyyy-mm-dd hh:mm:ss", format)
                .rows(HEADER + "<row><c s=\"3\"><v>" + stored + "</v></c></row>")
                .bytes();
        assertThat(rows(bytes).get(0).fields()).first().isEqualTo(text);
    }

    @Test
    void cellsThatShowADateAndHoldATimeBesidesAreCounted() throws IOException {
        byte[] bytes = new TestWorkbook()
                .rows(HEADER + "<row><c><v>0.5</v></c><c s=\"1\"><v>45657</v></c></row>"
                        + "<row><c><v>1</v></c><c s=\"1\"><v>45656.916666666664</v></c></row>"
                        + "<row><c s=\"3\"><v>45656.916666666664</v></c><c s=\"2\"><v>45656.999995370374</v></c></row>"
                        + "<row><c><v>1</v></c><c s=\"1\" t=\"d\"><v>2024-12-30T22:00:00.000Z</v></c></row>"
                        + "<row><c><v>1</v></c><c s=\"1\" t=\"d\"><v>2024-12-30T00:00</v></c></row>"
                        + "<row><c><v>1</v></c><c s=\"3\" t=\"d\"><v>2024-12-30T22:00:00</v></c></row>")
                .bytes();
        assertThat(rows(bytes))
                .extracting(row -> row.fields().get(1))
                .containsExactly(
                        "2024-12-31", "2024-12-30", "2024-12-30", "2024-12-30", "2024-12-30", "2024-12-30T22:00:00");
        assertThat(hiddenTimes.in(1)).contains(new HiddenTimes.InColumn(3, 3));
        assertThat(hiddenTimes.in(0)).isEmpty();
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        byte[] bytes = new TestWorkbook()
                .with(TestWorkbook.BOOK, "<workbookPr/>", "<workbookPr date1904=\"1\"/>")
                .rows(HEADER + "<row><c s=\"1\"><v>44195</v></c></row>")
                .bytes();
        assertThat(rows(bytes).get(0).fields()).first().isEqualTo("2024-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<c t=\"s\"><v>0</v></c> | land",
                "<c t=\"s\"><v>1</v></c> | gebied",
                "<c t=\"str\"><f>A1</f><v>x &lt; y</v></c> | x < y",
                "<c><f>1+1</f><v>2</v></c> | 2",
                "<c t=\"str\"><f>A1</f><v></v></c> | ``",
                "<c><f>1+1</f></c> | #NIET-BEREKEND!",
                "<c><f>1+1</f><v/></c> | #NIET-BEREKEND!",
                "<c><f>1+1</f><v></v></c> | #NIET-BEREKEND!",
                "<c><f>1+1</f><v> </v></c> | #NIET-BEREKEND!",
                "<c s=\"1\"><f>A1</f><v/></c> | #NIET-BEREKEND!",
                "<c t=\"str\"><f>A1</f></c> | #NIET-BEREKEND!",
                "<c t=\"s\"><f>A1</f><v/></c> | #NIET-BEREKEND!",
                "<c t=\"b\"><f>A1</f><v/></c> | #NIET-BEREKEND!",
                "<c t=\"e\"><f>A1</f><v/></c> | #NIET-BEREKEND!",
                "<c><f t=\"shared\" si=\"0\"/><v/></c> | #NIET-BEREKEND!",
                "<c t=\"s\"><v/></c> | ``",
                "<c t=\"s\"><v> </v></c> | ``",
                "<c t=\"b\"><v/></c> | ``",
                "<c><v> </v></c> | ``",
                "<c t=\"e\"><v>#N/A</v></c> | #N/A",
                "<c t=\"e\"><v>#BLOCKED!</v></c> | #VALUE!",
                "<c t=\"b\"><v>1</v></c> | WAAR",
                "<c t=\"b\"><v>0</v></c> | ONWAAR",
                "<c t=\"d\"><v>2024-12-31T00:00:00Z</v></c> | 2024-12-31",
                "<c t=\"inlineStr\"><is><r><t>één</t></r><r><t><![CDATA[ & twee]]></t></r></is></c> | één & twee",
                "<c t=\"inlineStr\"><is><t>a_x000A_b_x005F_x0041_</t></is></c> | `a\nb_x0041_`",
                "<c s=\"2\"/> | ``",
                "<c/> | ``",
            })
    void aCellIsWhatAPersonSees(String xml, String text) throws IOException {
        assertThat(cell(xml)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void aFormulaThatFillsARangeWasCalculatedInNoneOfItOrInAll() throws IOException {
        assertThat(rows(
                        "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f t=\"array\" ref=\"B2:B4\">X1:X3</f><v/></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><v>2</v></c></row>"
                                + "<row r=\"4\"><c r=\"A4\"><v>3</v></c><c r=\"B4\"/></row>"
                                + "<row r=\"5\"><c r=\"A5\"><v>4</v></c></row>"))
                .extracting(row -> row.fields().get(1))
                .containsExactly("#NIET-BEREKEND!", "#NIET-BEREKEND!", "#NIET-BEREKEND!", "");
        assertThat(rows("<row><c><f t=\"array\" ref=\"$A$2:$B$3\">X</f><v>1</v></c><c><v>2</v></c></row>"
                        + "<row><c t=\"str\"><v></v></c><c><v>4</v></c></row>"))
                .extracting(Row::fields)
                .containsExactly(List.of("1", "2"), List.of("", "4"));
    }

    /**
     * Some writers store 0 as the result of a formula, or the result of an earlier day, and set the flag {@code
     * fullCalcOnLoad}.
     */
    @Test
    void aStoredValueIsNoResultIfTheWorkbookIsCalculatedOnOpening() throws IOException {
        String sheet = HEADER + "<row><c><f>19*1.5</f><v>0</v></c><c><v>7</v></c></row>"
                + "<row><c t=\"str\"><f>A1</f><v>x</v></c><c><v>8</v></c></row>";
        byte[] bytes = new TestWorkbook()
                .rows(sheet)
                .with(TestWorkbook.BOOK, "</workbook>", "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>")
                .bytes();
        assertThat(rows(bytes))
                .extracting(Row::fields)
                .containsExactly(List.of("#NIET-BEREKEND!", "7"), List.of("#NIET-BEREKEND!", "8"));
        byte[] calculated = new TestWorkbook()
                .rows(sheet)
                .with(TestWorkbook.BOOK, "</workbook>", "<calcPr calcId=\"191029\"/></workbook>")
                .bytes();
        assertThat(rows(calculated)).extracting(Row::fields).containsExactly(List.of("0", "7"), List.of("x", "8"));
    }

    private byte[] merged(String range) {
        return new TestWorkbook()
                .rows(HEADER + "<row r=\"2\"><c><v>1</v></c><c><v>2</v></c></row><row r=\"3\"><c><v>3</v></c></row>")
                .with(
                        TestWorkbook.SHEET,
                        "</sheetData>",
                        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>")
                .bytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"B2:B3", "A3:B3", "B1:B2", "B3:B9"})
    void mergedCellsOfDataAreNotTakenForEmptyOnes(String range) {
        assertThatThrownBy(() -> rows(merged(range)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("samengevoegd: " + range);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C1:D1", "A5:B9", "A2"})
    void mergedCellsBesideTheDataDoNotMatter(String range) throws IOException {
        assertThat(rows(merged(range))).hasSize(2);
    }

    @Test
    void anErrorWithoutItsNameIsAnErrorAllTheSame() throws IOException {
        assertThat(rows("<row r=\"2\"><c t=\"e\"/></row>").get(0).fields()).containsExactly("#VALUE!", "");
    }

    @Test
    void aNameThatIsAFormulaWithoutResultIsNoName() {
        assertThatThrownBy(() -> rows(new TestWorkbook()
                        .rows("<row><c t=\"str\"><v>a</v></c><c><f>A1</f><v/></c></row><row><c><v>1</v></c></row>")
                        .bytes()))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("nooit is berekend");
    }

    @Test
    void theSharedTextsMayBeReferredToTwice() throws IOException {
        byte[] bytes = new TestWorkbook()
                .rows(HEADER + "<row><c t=\"s\"><v>1</v></c></row>")
                .with(
                        TestWorkbook.BOOK_RELS,
                        "</Relationships>",
                        "<Relationship Id=\"rId9\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                + "sharedStrings\" Target=\"SharedStrings.xml\"/></Relationships>")
                .bytes();
        assertThat(rows(bytes)).extracting(row -> row.fields().get(0)).containsExactly("gebied");
    }

    @Test
    void namesOfPartsMayBeWrittenWithBackslashes() throws IOException {
        TestWorkbook book = new TestWorkbook()
                .rows(HEADER + "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>45657</v></c></row>")
                .with(TestWorkbook.BOOK_RELS, "worksheets/sheet1.xml", "worksheets\\sheet1.xml")
                .with(TestWorkbook.TYPES, "/xl/workbook.xml", "/xl\\workbook.xml");
        for (String part : List.of(
                "_rels/.rels",
                TestWorkbook.BOOK,
                TestWorkbook.BOOK_RELS,
                TestWorkbook.SHARED,
                TestWorkbook.STYLES,
                TestWorkbook.SHEET)) {
            byte[] bytes = book.part(part);
            book.without(part).part(part.replace('/', '\\'), bytes);
        }
        assertThat(rows(book.bytes())).extracting(Row::fields).containsExactly(List.of("land", "2024-12-31"));
    }

    @Test
    void rowsKeepTheNumbersOfTheSheet() throws IOException {
        assertThat(rows("<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"4\"><c r=\"A4\" s=\"1\"/></row>"
                        + "<row><c t=\"str\"><v> </v></c></row><row><c><v>2</v></c></row>"))
                .extracting(Row::number)
                .containsExactly(3L, 6L);
    }

    @Test
    void absentCellsAreEmptyAndARowEndsWithTheHeader() throws IOException {
        assertThat(rows("<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"
                        + "<row r=\"4\"><c r=\"D4\"><v>7</v></c></row>"))
                .extracting(Row::fields)
                .containsExactly(List.of("", "1"), List.of("1", ""), List.of("", "", "", "7"));
    }

    @Test
    void aRejectedRowIsKeptAsItWouldStandInACsvFile() throws IOException {
        assertThat(rows("<row><c t=\"str\"><v>a;\"b\"</v></c><c><v>2</v></c></row>"))
                .extracting(Row::raw)
                .containsExactly("\"a;\"\"b\"\"\";2");
    }

    @Test
    void whatASheetSaysOfItsSizeIsNotBelieved() throws IOException {
        byte[] bytes = new TestWorkbook()
                .rows(HEADER + "<row><c><v>1</v></c></row>")
                .with(TestWorkbook.SHEET, "A1:B2", "A1:XFD1048576")
                .bytes();
        assertThat(rows(bytes)).hasSize(1);
    }

    @Test
    void aCellInTheLastCornerOfTheSheetIsOneMoreRowWithTooManyFields() throws IOException {
        assertThat(rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.number()).isEqualTo(1_048_576);
                    assertThat(row.fields()).hasSize(251).last().isEqualTo("1");
                });
    }

    @Test
    void prefixesAndUtf16AreRead() throws IOException {
        String sheet = "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
                + "<x:row><x:c t=\"str\"><x:v>a</x:v></x:c></x:row><x:row><x:c t=\"str\"><x:v>é</x:v></x:c></x:row>"
                + "</x:sheetData></x:worksheet>";
        assertThat(rows(new TestWorkbook()
                        .part(TestWorkbook.SHEET, sheet.getBytes(java.nio.charset.StandardCharsets.UTF_16))
                        .bytes()))
                .extracting(Row::fields)
                .containsExactly(List.of("é"));
    }

    @Test
    void aWorkbookWithoutSharedTextsAndStylesIsRead() throws IOException {
        assertThat(rows(new TestWorkbook()
                        .lines("a", "1")
                        .with(TestWorkbook.BOOK_RELS, "sharedStrings", "other")
                        .with(TestWorkbook.BOOK_RELS, "/styles\"", "/other\"")
                        .bytes()))
                .hasSize(1);
    }

    @Test
    void aWorkbookOfPoiIsRead() throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = book.createSheet("gegevens");
            book.createSheet("toelichting").createRow(0).createCell(0).setCellValue("anders");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("d mmmm yyyy"));
            List<String> names = List.of("tekst", "getal", "datum", "formule", "waar");
            XSSFRow header = sheet.createRow(0);
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            XSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue("Súdwest-Fryslân 😀");
            row.createCell(1).setCellValue(27.1);
            row.createCell(2).setCellValue(LocalDate.of(2024, 2, 29));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellFormula("B2*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            row.createCell(4).setCellValue(true);
            book.write(out);
        }
        assertThat(rows(Files.readAllBytes(file)))
                .extracting(Row::fields)
                .containsExactly(List.of("Súdwest-Fryslân 😀", "27.1", "2024-02-29", "54.2", "WAAR"));
    }

    @Test
    void theFirstRowMustHoldTheNames() {
        for (String xml : List.of("", "<row r=\"2\"><c><v>1</v></c></row>", "<row r=\"1\"><c s=\"1\"/></row>")) {
            assertThatThrownBy(() -> rows(new TestWorkbook().rows(xml).bytes()))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("rij 1");
        }
    }

    @Test
    void manySharedTextsAreAllFound() throws IOException {
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder cells = new StringBuilder(HEADER);
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            String text = "tekst " + i + "é".repeat(i % 90);
            expected.add(text);
            texts.append("<si><t>").append(text).append("</t></si>");
            cells.append("<row><c t=\"s\"><v>").append(29_999 - i).append("</v></c></row>");
        }
        Collections.reverse(expected);
        assertThat(rows(new TestWorkbook()
                        .rows(cells.toString())
                        .part(TestWorkbook.SHARED, texts + "</sst>")
                        .bytes()))
                .extracting(row -> row.fields().get(0))
                .isEqualTo(expected);
    }
}
