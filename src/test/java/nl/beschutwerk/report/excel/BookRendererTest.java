package nl.beschutwerk.report.excel;

import static nl.beschutwerk.report.ReleaseExamples.Q4_2024;
import static nl.beschutwerk.report.ReleaseExamples.absent;
import static nl.beschutwerk.report.ReleaseExamples.exact;
import static nl.beschutwerk.report.ReleaseExamples.hidden;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;
import nl.beschutwerk.report.table.TableBuilder;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookRendererTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-5", "@SUM(A1)"})
    void textThatBeginsLikeAFormulaStaysText(String text) throws IOException {
        XSSFCell cell = rendered(new Cell.Text(text));

        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void absentHiddenAndZeroAreThreeDifferentThings() throws IOException {
        assertThat(figure(Indicator.WERKZAME_PERSONEN, absent(AbsenceReason.NIEMAND))
                        .getStringCellValue())
                .isEqualTo("geen cijfer");
        assertThat(figure(Indicator.WERKZAME_PERSONEN, hidden()).getStringCellValue())
                .isEqualTo("geheim");
        assertThat(figure(Indicator.WERKZAME_PERSONEN, exact("0")).getNumericCellValue())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WERKZAME_PERSONEN | 10619 | [$-413]#,##0;[$-413]-#,##0;[$-413]0",
                "BANEN_31 | 9248.8065 | [$-413]#,##0.0;[$-413]-#,##0.0;[$-413]0",
                "BANEN_31 | 0.01 | [$-413]#,##0.0;[$-413]#,##0.0;[$-413]0",
                "VERSCHIL_BANEN | -0.01 | [$-413]#,##0.0;[$-413]#,##0.0;[$-413]0",
                "DOELSTELLING | 11100 | [$-413]#,##0;[$-413]-#,##0;[$-413]0",
                "DOELSTELLING | 11100.5 | [$-413]#,##0.0;[$-413]-#,##0.0;[$-413]0",
                "REALISATIE_BANEN | 83.3226 | [$-413]#,##0.0\"%\";[$-413]-#,##0.0\"%\";[$-413]0\"%\""
            })
    void numbersHaveDutchNotationAndTheDecimalsOfTheirUnit(Indicator indicator, String amount, String format)
            throws IOException {
        XSSFCell cell = figure(indicator, exact(amount));

        assertThat(cell.getRawValue()).startsWith(amount);
        assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo(format);
    }

    @Test
    void changesShowWhichWayTheyWentAndPercentagesChangeByPoints() throws IOException {
        assertThat(change(Indicator.WERKZAME_PERSONEN, "-20")).startsWith("[$-413]+#,##0;[$-413]-#,##0;");
        assertThat(change(Indicator.REALISATIE_BANEN, "3.9")).startsWith("[$-413]+#,##0.0\" %-punt\";");
        assertThat(change(Indicator.REALISATIE_BANEN, "-0.04")).startsWith("[$-413]#,##0.0\" %-punt\";[$-413]#,##0.0");
    }

    @Test
    void theLedgerSaysWhichFigureEachCellIs() throws IOException {
        CellLedger ledger = new CellLedger();
        BookRenderer.render(book(new Cell.OfFigure(figureOf(Indicator.BANEN_31, exact("1")))), "excel/a.xlsx", ledger);

        assertThat(ledger.rows())
                .containsExactly(List.of(
                        "excel/a.xlsx",
                        "Blad",
                        "A4",
                        "cijfer",
                        "2024-Q4",
                        "",
                        "land",
                        "NL",
                        "banen_31",
                        "totaal",
                        "totaal",
                        ""));
    }

    @Test
    void theWorkbookHasTheStyleThatProgramsExpect() throws IOException {
        byte[] bytes = BookRenderer.render(book(new Cell.Text("Woord")), "excel/a.xlsx", new CellLedger());

        assertThat(part(bytes, "xl/styles.xml"))
                .contains("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"
                        + "</cellStyles>");
    }

    @Test
    void aSheetOfDataHasItsHeaderInTheFirstRowAndSaysHowFarItGoes() throws IOException {
        List<Column> columns = List.of(new Column("naam", 10), new Column("waarde", 10), new Column("reden", 10));
        List<Cell> given =
                List.of(new Cell.Text("a & <b>"), new Cell.Amount(new BigDecimal("83.3")), new Cell.Text(""));
        List<Cell> none = List.of(new Cell.Text("c"), new Cell.Text(""), new Cell.Text("niemand"));
        Sheet data = Sheet.ofData("Gegevens", new Table("gegevens", columns, List.of(given, none), Set.of()));
        byte[] bytes =
                BookRenderer.render(new Book("a", "Titel", Q4_2024, List.of(data)), "excel/a.xlsx", new CellLedger());

        assertThat(part(bytes, "xl/worksheets/sheet1.xml")).contains("<dimension ref=\"A1:C3\"/>");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet("Gegevens");
            assertThat(sheet.getTables().get(0).getArea().formatAsString()).isEqualTo("A1:C3");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("waarde");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("a & <b>");
            assertThat(sheet.getRow(1).getCell(1).getRawValue()).isEqualTo("83.3");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getDataFormatString())
                    .isEqualTo("[$-413]#,##0.0");
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getAlignment()).isEqualTo(HorizontalAlignment.RIGHT);
            assertThat(sheet.getRow(1).getCell(1).getCellStyle().getIndention()).isZero();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getIndention()).isPositive();
            assertThat(sheet.getRow(1).getCell(2)).isNull();
            assertThat(sheet.getRow(2).getCell(1)).isNull();
            assertThat(sheet.getRow(2).getCell(2).getStringCellValue()).isEqualTo("niemand");
        }
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry entry = in.getNextEntry();
            while (entry != null && !entry.getName().equals(name)) {
                entry = in.getNextEntry();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static XSSFCell figure(Indicator indicator, FigureValue value) throws IOException {
        return rendered(new Cell.OfFigure(figureOf(indicator, value)));
    }

    private static Figure figureOf(Indicator indicator, FigureValue value) {
        return new Figure(Q4_2024, FigureKey.total(Area.NEDERLAND, indicator), "Nederland", value);
    }

    private static String change(Indicator indicator, String difference) throws IOException {
        Change change =
                new Change(FigureKey.total(Area.NEDERLAND, indicator), ComparedWith.JAAR_EERDER, exact(difference));
        return rendered(new Cell.OfChange(Q4_2024, change)).getCellStyle().getDataFormatString();
    }

    private static XSSFCell rendered(Cell cell) throws IOException {
        byte[] bytes = BookRenderer.render(book(cell), "excel/a.xlsx", new CellLedger());
        // A closed workbook keeps its cells in memory; the rest of the test does not read the file again.
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet("Blad").getRow(3).getCell(0);
        }
    }

    private static Book book(Cell cell) {
        TableBuilder table =
                new TableBuilder("tabel", new Notes()).column("Kop", 60).row(List.of(cell), List.of());
        return new Book(
                "a",
                "Titel",
                Q4_2024,
                List.of(Sheet.withoutChart("Blad", "Titel", List.of(SheetText.plain("Tekst.")), table.build())));
    }
}
