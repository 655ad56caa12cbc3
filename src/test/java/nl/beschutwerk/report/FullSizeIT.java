package nl.beschutwerk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.Audits;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.CellClaims;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.SheetsProof;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.Table.Column;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.w3c.dom.Node;

/** A release of microdata with the country, every region and every municipality. */
class FullSizeIT {

    private static final String OTHERS = "Vrouw, anders (X) of onbekend";
    private static final String FRIESLAND = "excel/beschut-werk-2024-Q4-AM02-friesland.xlsx";
    private static final ReleaseContent CONTENT = FullSizeExample.release();

    @TempDir
    private static Path made;

    @TempDir
    private Path copy;

    @BeforeAll
    static void allReportsAreWritten() throws IOException {
        Reports.write(CONTENT, made);
    }

    @Test
    void theCountryAndEveryRegionHaveAWorkbookThatPassesTheAudit() throws IOException {
        assertThat(Books.of(CONTENT)).hasSize(36);
        assertThat(Audits.examine(made, ReleaseExamples.composition(CONTENT)).failures())
                .isEmpty();
    }

    @Test
    void everyRegionHasItsMunicipalitiesAndTheCountryItsRegions() {
        List<Book> books = Books.of(CONTENT);

        assertThat(books.get(0).sheets())
                .extracting(Sheet::name)
                .containsExactly(
                        "Samenvatting",
                        "Ontwikkeling",
                        "Regio's",
                        "Niet werkend",
                        "Kenmerken",
                        "Andere tellingen",
                        "Kamerbrief",
                        "Toelichting",
                        "Gegevens");
        assertThat(books.subList(1, 36))
                .allSatisfy(book -> assertThat(book.sheets())
                        .extracting(Sheet::name)
                        .containsExactly(
                                "Samenvatting",
                                "Ontwikkeling",
                                "Gemeenten",
                                "Vergelijking",
                                "Regio's",
                                "Niet werkend",
                                "Kenmerken",
                                "Andere tellingen",
                                "Toelichting",
                                "Gegevens"));
        assertThat(books.get(0).sheets().get(2).table().rows()).hasSize(36);
        // Each region's table has the region and the country as well as its municipalities.
        assertThat(books.subList(1, 36).stream()
                        .mapToInt(book -> book.sheets().get(2).table().rows().size() - 2)
                        .sum())
                .isEqualTo(342);
    }

    @Test
    void figuresInTheRowOfAnotherMunicipalityAreFound() throws IOException {
        String first = "staat niet bij Ameland";
        String second = "staat niet bij Achtkarspelen";
        List<Failure> found = spoilt(sheet -> swapLabels(sheet, "Achtkarspelen", "Ameland"));

        assertThat(found)
                .extracting(Failure::message)
                .anyMatch(message -> message.startsWith("de grafiek noemt Achtkarspelen voor "));
        assertThat(found)
                .filteredOn(failure -> failure.place().contains("!"))
                .extracting(Failure::message)
                .hasSize(20)
                .containsOnly(first, second);
    }

    @Test
    void aRegionCannotPassForAMunicipality() throws IOException {
        assertThat(spoilt(sheet -> label(sheet, "Arbeidsmarktregio Friesland").setCellValue("Friesland")))
                .extracting(Failure::message)
                .containsOnly("staat niet bij arbeidsmarktregio Friesland");
    }

    @Test
    void aSheetUnderTheTitleOfAnotherQuarterIsFound() throws IOException {
        assertThat(spoilt(sheet -> {
                    XSSFCell title = sheet.getRow(0).getCell(0);
                    title.setCellValue(title.getStringCellValue().replace("december 2024", "december 2023"));
                }))
                .extracting(Failure::message)
                .containsOnly("staat niet bij 2024-Q4");
    }

    @Test
    void aSheetUnderTheTitleOfAnotherRegionIsFound() throws IOException {
        assertThat(spoilt(sheet -> {
                    XSSFCell title = sheet.getWorkbook()
                            .getSheet("Samenvatting")
                            .getRow(0)
                            .getCell(0);
                    title.setCellValue(title.getStringCellValue().replace("Friesland", "Drenthe"));
                }))
                .extracting(Failure::message)
                .contains("staat niet bij arbeidsmarktregio Friesland", "gaat niet over arbeidsmarktregio Friesland");
    }

    @Test
    void aBarOfAnotherLengthOrUnderAnotherNameIsFound() throws IOException {
        assertThat(spoilt(sheet -> bars(sheet)
                        .getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtArray(0)
                        .setV("1")))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .startsWith("de grafiek tekent 1 voor ");
        assertThat(spoilt(sheet -> bars(sheet)
                        .getCat()
                        .getStrRef()
                        .getStrCache()
                        .getPtArray(0)
                        .setV("Elders")))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .startsWith("de grafiek noemt Elders voor ");
    }

    @Test
    void whatMayNotBeSeenHasAPlaceWithoutABar() {
        Sheet regions = Books.of(CONTENT).get(0).sheets().get(2);
        BarChart chart = (BarChart) regions.charts().get(0);
        int shares = chart.bars().get(0).column();

        assertThat(regions.table().rows()).anyMatch(row -> isHidden(row.get(shares)));
        assertThat(chart.rows()).hasSize(34);
        assertThat(chart.rows().subList(0, 33))
                .allSatisfy(row -> assertThat(
                                ((Cell.OfFigure) regions.table().rows().get(row).get(shares)).value())
                        .isInstanceOf(FigureValue.Given.class));
        assertThat(chart.caption())
                .contains(" Een geheim cijfer staat onderaan. ")
                .endsWith(" Met een geheim cijfer: Haaglanden."
                        + " Niet in de grafiek, omdat een cijfer er niet is: Groot Amsterdam.");
        assertThat(chart.description().text())
                .contains("Het hoogste percentage in de grafiek heeft arbeidsmarktregio ", " Heel Nederland heeft ");
    }

    /** The label of a line is the name of its series, and nothing else. */
    @Test
    void aLineWithAWordOfItsOwnIsFound() throws IOException {
        assertThat(spoilt("Ontwikkeling", sheet -> {
                    Node label = sheet
                            .getDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getScatterChartArray(0)
                            .getSerList()
                            .stream()
                            .filter(CTScatterSer::isSetDLbls)
                            .findFirst()
                            .orElseThrow()
                            .getDLbls()
                            .getDomNode()
                            .getFirstChild();
                    label.appendChild(label.getOwnerDocument().createTextNode("gehaald"));
                }))
                .extracting(Failure::message)
                .containsExactly("de grafiek heeft bij een lijn de tekst gehaald");
    }

    /** The label of a bar may say that its amount is hidden, where it is, and nothing else. */
    @Test
    void aBarWithAWordOfItsOwnIsFound() throws IOException {
        String label = "<c:dLbl xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:idx val=\"0\"/>"
                + "<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>3</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>";
        assertThat(spoilt(sheet -> {
                    try (XmlCursor into = bars(sheet).getDLbls().newCursor();
                            XmlCursor own = XmlObject.Factory.parse(label).newCursor()) {
                        into.toFirstChild();
                        own.toFirstChild();
                        own.copyXml(into);
                    } catch (XmlException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .startsWith("de grafiek heeft bij een staaf de tekst 3; de grafiek noemt andere cijfers geheim dan ");
    }

    @Test
    void theCodeOrLevelOfAnotherAreaIsFound() throws IOException {
        assertThat(spoilt(sheet -> cell(sheet, "Ameland", "Code").setCellValue("0000")))
                .extracting(Failure::message)
                .isNotEmpty()
                .allMatch(message -> message.startsWith("staat niet bij code "));
        assertThat(spoilt(sheet -> cell(sheet, "Ameland", "Niveau").setCellValue("arbeidsmarktregio")))
                .extracting(Failure::message)
                .isNotEmpty()
                .allMatch(message -> message.startsWith("staat niet bij code "));
    }

    @Test
    void aRegionInThePlaceOfAnotherIsFound() throws IOException {
        assertThat(spoilt("Vergelijking", sheet -> swapLabels(sheet, "Friesland", "Groningen")))
                .extracting(Failure::message)
                .contains("staat niet bij arbeidsmarktregio Groningen", "staat niet bij arbeidsmarktregio Friesland");
    }

    @Test
    void aPlaceInTheFieldThatDiffersIsFound() throws IOException {
        assertThat(spoilt("Vergelijking", sheet -> {
                    XSSFCell place = cell(sheet, "Friesland", "Plaats op de ranglijst");
                    place.setCellValue(place.getNumericCellValue() + 1);
                }))
                .extracting(Failure::message)
                .containsExactly("toont 18.0000; arbeidsmarktregio AM02 plaats in 2024-Q4 is 17");
    }

    @Test
    void aShareThatDoesNotFollowFromItsCountsIsFound() throws IOException {
        assertThat(spoilt(sheet -> {
                    XSSFCell share = cell(sheet, "Leeuwarden", "Deel dat werkt (procent)");
                    share.setCellValue(share.getNumericCellValue() + 1);
                }))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .contains("gemeente 0080 deel_dat_werkt totaal totaal in 2024-Q4 is ");
        assertThat(spoilt("Kenmerken", sheet -> {
                    XSSFCell share = cell(sheet, "Totaal", "Deel van de werkzame personen (procent)");
                    share.setCellValue("geheim");
                }))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .startsWith("hoort een getal te zijn: ");
    }

    @Test
    void aChangeUnderTheHeaderOfAnotherYearIsFound() throws IOException {
        assertThat(spoilt(sheet -> {
                    XSSFRow headers = sheet.getRow(sheet.getTables().get(0).getStartRowIndex());
                    headers.forEach(header -> header.setCellValue(header.getStringCellValue()
                            .replace("verandering sinds 31 december 2023", "verandering sinds 31 december 2022")));
                }))
                .extracting(Failure::message)
                .isNotEmpty()
                .containsOnly("staat niet bij 2023-Q4");
    }

    /** In a column of the country, and not of the region whose sheet it is. */
    @Test
    void aColumnOfTheCountryWithoutItsNameIsFound() throws IOException {
        assertThat(spoilt("Ontwikkeling", sheet -> {
                    XSSFRow headers = sheet.getRow(sheet.getTables().get(0).getStartRowIndex());
                    headers.forEach(header -> header.setCellValue(
                            header.getStringCellValue().replace(" 31 uur, Nederland", " 31 uur, Drenthe")));
                }))
                .extracting(Failure::message)
                .isNotEmpty()
                .containsOnly("staat niet bij \"Realisatie in banen van 31 uur\"");
    }

    @Test
    void groupsInEachOthersPlaceAreFound() throws IOException {
        assertThat(spoilt("Kenmerken", sheet -> {
                    XSSFCell men = label(sheet, 1, "Man");
                    label(sheet, 1, OTHERS).setCellValue("Man");
                    men.setCellValue(OTHERS);
                }))
                .extracting(Failure::message)
                .hasSize(16)
                .containsOnly("staat niet bij \"Geslacht, Man\"", "staat niet bij \"Geslacht, " + OTHERS + "\"");
        assertThat(spoilt("Niet werkend", sheet -> label(sheet, 1, "Totaal").setCellValue("Korter dan 6 maanden")))
                .extracting(Failure::message)
                .containsOnly("staat niet bij \"Totaal, Totaal\"");
    }

    @Test
    void theFlowsAndWhatMovedOrWasCorrectedAddUpToTheChange() throws IOException {
        String label = "Verhuisd naar of uit de regio, of later verbeterd, in een jaar";
        try (InputStream in = Files.newInputStream(made.resolve(FRIESLAND));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet("Niet werkend");
            double change =
                    label(sheet, "Werkzame personen").getRow().getCell(5).getNumericCellValue();
            double sum = amount(sheet, "Aan het werk gekomen in een jaar")
                    - amount(sheet, "Gestopt, of zonder geldige indicatie, in een jaar")
                    + amount(sheet, label);
            assertThat(sum).isEqualTo(change).isNotZero();
        }
        assertThat(spoilt("Niet werkend", sheet -> {
                    XSSFCell cell = label(sheet, label).getRow().getCell(3);
                    cell.setCellValue(cell.getNumericCellValue() + 1);
                }))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .contains("toont ", "werkzame_personen");
        assertThat(spoilt("Niet werkend", sheet -> label(sheet, label).setCellValue("Werkzame personen")))
                .extracting(Failure::message)
                .containsExactly("staat niet bij \"" + label + "\"");
    }

    private static double amount(XSSFSheet sheet, String label) {
        return label(sheet, label).getRow().getCell(3).getNumericCellValue();
    }

    @Test
    void theLastSheetHasTheRowsOfTheOpenData() throws IOException {
        List<String> rows = Files.readAllLines(made.resolve("opendata/cijfers.csv"));
        Sheet data = last(Books.of(CONTENT).get(2).sheets());
        Sheet ofCountry = last(Books.of(CONTENT).get(0).sheets());

        assertThat(asCsv(data).get(0)).isEqualTo(rows.get(0));
        assertThat(rows).containsSubsequence(asCsv(data));
        assertThat(asCsv(data))
                .anyMatch(row -> row.contains(",gemeente,0060,Ameland,"))
                .noneMatch(row -> row.contains(",AM01,") || row.contains(",NL,"));
        assertThat(rows).containsSubsequence(asCsv(ofCountry));
        assertThat(asCsv(ofCountry))
                .anyMatch(row -> row.contains(",land,NL,Nederland,werkzame_personen,geslacht,m,"))
                .anyMatch(row -> row.contains(",AM21,"))
                .noneMatch(row -> row.contains(",AM21,") && row.contains(",geslacht,"));
    }

    private static Sheet last(List<Sheet> sheets) {
        return sheets.get(sheets.size() - 1);
    }

    private static List<String> asCsv(Sheet data) {
        List<String> rows = new ArrayList<>();
        rows.add(data.table().columns().stream().map(Column::header).collect(Collectors.joining(",")));
        data.table().rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Cell.Amount amount
                                ? amount.amount().toPlainString()
                                : ((Cell.Text) cell).text())
                        .map(field -> field.contains(",") ? '"' + field + '"' : field)
                        .collect(Collectors.joining(",")))
                .forEach(rows::add);
        return rows;
    }

    @Test
    void aRowOfDataThatDiffersOrIsMissingIsFound() throws IOException {
        assertThat(spoilt("Gegevens", sheet -> sheet.getRow(4).getCell(8).setCellValue(7.7)))
                .extracting(Failure::place, Failure::message)
                .singleElement()
                .asString()
                .startsWith("(\"Gegevens!I5\", \"hoort ");
        assertThat(spoilt("Gegevens", sheet -> sheet.getRow(4).getCell(5).setCellValue("banen_31_beschut")))
                .extracting(Failure::place)
                .containsExactly("Gegevens!F5");
        assertThat(spoilt("Gegevens", sheet -> sheet.removeRow(sheet.getRow(sheet.getLastRowNum()))))
                .extracting(Failure::message)
                .singleElement()
                .asString()
                .startsWith("er zijn ");
        assertThat(spoilt("Gegevens", sheet -> {
                    XSSFRow missing = rowWithoutAmount(sheet);
                    missing.createCell(8).setCellValue(0);
                }))
                .extracting(Failure::message)
                .containsExactly("hoort leeg te zijn, zoals in cijfers.csv");
    }

    private static XSSFRow rowWithoutAmount(XSSFSheet sheet) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (sheet.getRow(row).getCell(10).getStringCellValue().equals("M")) {
                return sheet.getRow(row);
            }
        }
        throw new AssertionError("every row has an amount");
    }

    @Test
    void aPlaceOrPeerThatThePublishedFiguresDoNotGiveIsFound() throws IOException {
        String friesland = "2024-Q4,arbeidsmarktregio,AM02,Friesland,17,33,2,AM01,AM05,";
        assertThat(contradictions(friesland, friesland.replace("17,33,2", "16,33,2")))
                .containsExactly("AM02 staat op plaats [16, 33, 2], niet [17, 33, 2]");
        assertThat(contradictions(friesland, friesland.replace("AM01,AM05", "AM05,AM01")))
                .singleElement()
                .asString()
                .startsWith("AM02 is vergelijkbaar met [AM05, AM01, ");
    }

    private interface Spoiling {

        void of(XSSFSheet sheet);
    }

    /** The findings after the sheet of municipalities in Friesland's workbook was spoilt. */
    private List<Failure> spoilt(Spoiling spoiling) throws IOException {
        return spoilt("Gemeenten", spoiling);
    }

    private List<Failure> spoilt(String name, Spoiling spoiling) throws IOException {
        Path file = copy.resolve("spoilt.xlsx");
        try (InputStream in = Files.newInputStream(made.resolve(FRIESLAND));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            spoiling.of(workbook.getSheet(name));
            workbook.write(out);
        }
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            CellClaims claims = CellClaims.read(made.resolve("controle/cellen-excel.csv"));
            return SheetsProof.of(
                            FRIESLAND,
                            workbook,
                            claims,
                            OpenData.read(made.resolve("opendata"), ReleaseExamples.composition(CONTENT)))
                    .failures();
        }
    }

    private static CTBarSer bars(XSSFSheet sheet) {
        return sheet.getDrawingPatriarch()
                .getCharts()
                .get(0)
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0);
    }

    private static boolean isHidden(Cell cell) {
        return cell instanceof Cell.Quantity quantity && quantity.value() instanceof FigureValue.Hidden;
    }

    private List<String> contradictions(String row, String other) throws IOException {
        for (String name : List.of("cijfers.csv", "reeks.csv", "veranderingen.csv", "vergelijking.csv")) {
            String text = Files.readString(made.resolve("opendata").resolve(name));
            Files.writeString(copy.resolve(name), text.replace(row, other));
        }
        return OpenData.read(copy, ReleaseExamples.composition(CONTENT)).contradictions().stream()
                .map(Failure::message)
                .toList();
    }

    private static void swapLabels(XSSFSheet sheet, String one, String other) {
        XSSFCell first = label(sheet, one);
        label(sheet, other).setCellValue(one);
        first.setCellValue(other);
    }

    private static XSSFCell cell(XSSFSheet sheet, String label, String header) {
        XSSFRow headers = sheet.getRow(sheet.getTables().get(0).getStartRowIndex());
        for (int column = 0; column < headers.getLastCellNum(); column++) {
            if (headers.getCell(column).getStringCellValue().equals(header)) {
                return sheet.getRow(label(sheet, label).getRowIndex()).getCell(column);
            }
        }
        throw new AssertionError("no column " + header);
    }

    private static XSSFCell label(XSSFSheet sheet, String text) {
        return label(sheet, 0, text);
    }

    private static XSSFCell label(XSSFSheet sheet, int column, String text) {
        for (int row = sheet.getTables().get(0).getStartRowIndex(); row <= sheet.getLastRowNum(); row++) {
            XSSFCell cell = sheet.getRow(row).getCell(column);
            if (cell.getStringCellValue().equals(text)) {
                return cell;
            }
        }
        throw new AssertionError("no row of " + text);
    }
}
