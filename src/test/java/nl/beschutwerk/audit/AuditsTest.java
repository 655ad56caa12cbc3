package nl.beschutwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import nl.beschutwerk.report.TargetSources;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;
import org.w3c.dom.Element;

class AuditsTest {

    private static final String NATIONAL = "excel/beschut-werk-2024-Q4-nederland.xlsx";

    @TempDir
    private static Path made;

    private static final String LONG_RUN =
            "De landelijke doelstelling op lange termijn is 30.300 banen van 31 uur aan het eind van 2048.";

    private static List<Path> files = List.of();

    @TempDir
    private Path release;

    @BeforeAll
    static void aReleaseOfCountryAndRegionIsMade() throws IOException {
        TargetSources sources = new TargetSources(
                new TreeMap<>(Map.of(Area.NEDERLAND.code(), List.of(LONG_RUN))),
                Set.of(),
                Optional.of(new TargetSources.LongTerm(2048, new BigDecimal("30300"), LONG_RUN)));
        files = Reports.write(ReleaseExamples.withTargetSources(countryAndRegion(), sources), made);
    }

    @BeforeEach
    void aCopyToSpoil() throws IOException {
        SpoiltRelease.copy(files, made, release);
    }

    @Test
    void aReleaseAsMadePassesOnEveryPoint() throws IOException {
        AuditResult result = SpoiltRelease.examine(release);

        assertThat(result.failures()).isEmpty();
        assertThat(result.passed()).isTrue();
        assertThat(result.write(release))
                .containsExactly(Path.of("controle", "toegankelijkheid.json"), Path.of("controle", "gelijkheid.json"));
        assertThat(read("controle/toegankelijkheid.json"))
                .contains("\"titel-in-a1\"", NATIONAL, "AM01-groningen.xlsx")
                .doesNotContain("\"voldoet\" : false");
        assertThat(read("controle/gelijkheid.json"))
                .contains("\"cellen\" : 199", "\"punten_in_grafieken\" : 55", "\"bladzijden\" : 10");
    }

    @Test
    void aLineOnThePublicationThatDiffersFromTheOpenDataFails() throws IOException {
        Path readMe = release.resolve("opendata/leesmij.txt");
        Files.writeString(readMe, Files.readString(readMe).replace("april 2025", "mei 2025"));

        assertThat(SpoiltRelease.failuresBesidesPages(release))
                .isNotEmpty()
                .allMatch(failure -> (failure.place().startsWith("Samenvatting!")
                                || failure.place().startsWith("Brief!"))
                        && failure.toString().contains("geen regel van leesmij.txt"));
    }

    @Test
    void aPageThatShowsAnotherNumberRefusesTheRelease() throws IOException {
        Path page = release.resolve("dashboard/index.html");
        Files.writeString(page, Files.readString(page).replaceFirst(">10\\.619<", ">10.618<"));

        AuditResult result = SpoiltRelease.examine(release);

        assertThat(result.passed()).isFalse();
        assertThat(result.failures())
                .singleElement()
                .asString()
                .startsWith("dashboard/index.html, #stand: toont \"10.618\"")
                .endsWith("dat is 10.619");
    }

    @Test
    void equalReleasesGiveEqualScorecards() throws IOException {
        AuditResult first = SpoiltRelease.examine(release);
        AuditResult second = SpoiltRelease.examine(release);

        assertThat(second.scorecards()).isEqualTo(first.scorecards());
        assertThat(second.proof()).isEqualTo(first.proof());
    }

    @Test
    void examiningWritesNothing() throws IOException {
        SpoiltRelease.examine(release);

        assertThat(release.resolve("controle/toegankelijkheid.json")).doesNotExist();
        assertThat(release.resolve("controle/gelijkheid.json")).doesNotExist();
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoil("titel-in-a1", book -> summary(book).getRow(0).getCell(0).setBlank()),
                spoil(
                        "een-tabel-per-blad",
                        book -> summary(book)
                                .removeTable(summary(book).getTables().get(0))),
                spoil(
                        "geen-filterknoppen",
                        book -> summary(book)
                                .getTables()
                                .get(0)
                                .getCTTable()
                                .addNewAutoFilter()
                                .setRef("A10:F20")),
                spoil("een-kopregel", book -> header(book, 1).setCellValue("Kerncijfer")),
                spoil(
                        "geen-samengevoegde-cellen",
                        book -> summary(book).addMergedRegion(new CellRangeAddress(0, 0, 0, 3))),
                spoil(
                        "geen-lege-rijen",
                        book -> summary(book).getRow(3).getCell(0).setBlank()),
                spoil(
                        "geen-lege-rijen",
                        book -> summary(book).createRow(99).createCell(0).setCellValue("los")),
                spoil(
                        "geen-lege-rijen",
                        book -> summary(book)
                                .getRow(summary(book).getLastRowNum())
                                .createCell(1)
                                .setCellValue("los")),
                spoil("niets-verborgen", book -> summary(book).setColumnHidden(1, true)),
                spoil("niets-verborgen", book -> book.setSheetHidden(1, true)),
                spoil("geen-lege-cellen", book -> body(book, 0, 1).setBlank()),
                spoil("legenda", book -> body(book, 0, 2).setCellValue("geheim")),
                spoil("reden-bij-teken", book -> body(book, 0, 2).setCellValue("geheim")),
                spoil("reden-bij-teken", book -> {
                    body(book, 0, 2).setCellValue("geheim");
                    body(book, 0, 4).setCellValue("geschat in Nederland");
                }),
                spoil("noten-verzameld", book -> body(book, 0, 4).setCellValue("andere noot")),
                spoil("getallen-zijn-getallen", book -> body(book, 0, 2).setCellValue("15.635")),
                spoil("getallen-zijn-getallen", book -> body(book, 0, 2).setCellFormula("1+1")),
                spoil("kleur-niet-alleen", book -> style(book, body(book, 0, 0), 0x90, 0, 0)),
                spoil("contrast", book -> style(book, body(book, 0, 0), 0xBB, 0xBB, 0xBB)),
                spoil("contrast", book -> {
                    XSSFCellStyle style = style(book, body(book, 0, 0), 0, 0, 0);
                    style.setFillForegroundColor(color(0x40, 0x40, 0x40));
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                }),
                spoil(
                        "alternatieve-tekst",
                        book -> book.getSheet("Ontwikkeling")
                                .getDrawingPatriarch()
                                .getCTDrawing()
                                .getTwoCellAnchorArray(0)
                                .getGraphicFrame()
                                .getNvGraphicFramePr()
                                .getCNvPr()
                                .setDescr("Grafiek")),
                spoil(
                        "alternatieve-tekst",
                        book -> summary(book)
                                .getDrawingPatriarch()
                                .getCTDrawing()
                                .getTwoCellAnchorArray(0)
                                .getGrpSp()
                                .getNvGrpSpPr()
                                .getCNvPr()
                                .setDescr("Grafiek")),
                spoil(
                        "alternatieve-tekst",
                        book -> summary(book)
                                .getDrawingPatriarch()
                                .getCTDrawing()
                                .getTwoCellAnchorArray(0)
                                .getGrpSp()
                                .addNewSp()),
                spoil("alternatieve-tekst", book -> refer(frame(book, 1), relation(frame(book, 0)))),
                spoil("alternatieve-tekst", book -> refer(frame(book, 0), "rId99")),
                spoil(
                        "grafiek-benoemd",
                        book -> book.getSheet("Ontwikkeling")
                                .getDrawingPatriarch()
                                .getCharts()
                                .get(0)
                                .setTitleText(" ")),
                spoil("tekst-past", book -> style(book, header(book, 3), 0, 0, 0)),
                spoil(
                        "tekst-past",
                        book -> summary(book).getRow(3).getCell(0).setCellValue("Een zin die doorloopt. ".repeat(8))),
                spoil("bladnamen", book -> book.setSheetName(1, "Blad2")),
                spoil("kop-en-voettekst", book -> summary(book).getFooter().setCenter("Voorlopige cijfers")),
                spoil("cursor-in-a1", book -> summary(book).setActiveCell(new CellAddress("B2"))),
                spoil(
                        "documenttitel",
                        book -> book.getProperties().getCoreProperties().setTitle("")),
                spoil(
                        "taal",
                        book -> book.getProperties()
                                .getCoreProperties()
                                .getUnderlyingProperties()
                                .setLanguageProperty("en-US")),
                spoil(
                        "links-werken",
                        book -> summary(book).getHyperlinkList().get(0).setLocation("'Nergens'!A1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoilt")
    void aSpoiltWorkbookFailsOnThePointThatWasSpoilt(String point, Consumer<XSSFWorkbook> spoil) throws IOException {
        change(NATIONAL, spoil);

        assertThat(SpoiltRelease.examine(release).failures()).anySatisfy(failure -> {
            assertThat(failure.file()).isEqualTo(NATIONAL);
            assertThat(failure.place()).isEqualTo(point);
        });
    }

    @Test
    void aPointThatIsNotEssentialIsScoredButFailsNothing() throws IOException {
        change(NATIONAL, book -> summary(book).getPrintSetup().setLandscape(false));

        AuditResult result = SpoiltRelease.examine(release);
        assertThat(result.passed()).isTrue();
        assertThat(result.scorecards()).contains("Samenvatting: niet liggend");
    }

    @Test
    void aTargetInTheLongRunThatIsNotInTheOpenDataIsFound() throws IOException {
        change(NATIONAL, book -> {
            for (Row row : book.getSheet("Toelichting")) {
                Cell text = row.getCell(2);
                if (text != null && text.getStringCellValue().equals(LONG_RUN)) {
                    text.setCellValue(LONG_RUN.replace("30.300", "30.301"));
                }
            }
        });

        assertThat(SpoiltRelease.examine(release).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.place()).startsWith("Toelichting!C"));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("Samenvatting!C15", (Consumer<XSSFWorkbook>)
                        book -> body(book, 0, 2).setCellValue(15636)),
                Arguments.of("Samenvatting!D15", (Consumer<XSSFWorkbook>)
                        book -> body(book, 0, 3).setCellValue(5)),
                Arguments.of("Samenvatting!D15", (Consumer<XSSFWorkbook>)
                        book -> body(book, 0, 3).setCellValue("geheim")),
                Arguments.of("Samenvatting!D15", (Consumer<XSSFWorkbook>)
                        book -> body(book, 0, 3).setCellValue(1664.9999)),
                Arguments.of("Samenvatting!A5", (Consumer<XSSFWorkbook>) book -> replace(book, 4, "9.249", "9.248")),
                Arguments.of(
                        "Samenvatting!A4", (Consumer<XSSFWorkbook>) book -> replace(book, 3, "werkten", "werkten 3")),
                Arguments.of("Samenvatting!A1", (Consumer<XSSFWorkbook>)
                        book -> summary(book).getRow(0).getCell(0).setCellValue("Beschut werk: 12.000 mensen")),
                Arguments.of("Samenvatting!A26", (Consumer<XSSFWorkbook>)
                        book -> replace(book, 25, "Ook in dit bestand", "Ook in deze 3 bestanden")),
                Arguments.of("Samenvatting!B15", (Consumer<XSSFWorkbook>)
                        book -> body(book, 0, 1).setCellValue(7)),
                Arguments.of("Samenvatting!E16", (Consumer<XSSFWorkbook>)
                        book -> body(book, 1, 4).setCellFormula("1+1")),
                Arguments.of("Samenvatting!C16", (Consumer<XSSFWorkbook>)
                        book -> body(book, 1, 2).getRow().removeCell(body(book, 1, 2))),
                Arguments.of("Samenvatting!C16", (Consumer<XSSFWorkbook>)
                        book -> body(book, 1, 0).setCellValue("Niet werkend")),
                Arguments.of("Kamerbrief!E8", (Consumer<XSSFWorkbook>) book -> {
                    XSSFSheet letter = book.getSheet("Kamerbrief");
                    int header = letter.getTables().get(0).getStartRowIndex();
                    letter.getRow(header).getCell(4).setCellValue("2021");
                }),
                Arguments.of("Kamerbrief!A15", (Consumer<XSSFWorkbook>) book -> {
                    XSSFCell sentence = book.getSheet("Kamerbrief").getRow(14).getCell(0);
                    sentence.setCellValue(sentence.getStringCellValue().replace("10.619", "10.618"));
                }),
                Arguments.of("Samenvatting!D15", (Consumer<XSSFWorkbook>)
                        book -> header(book, 3).setCellValue("Verandering sinds 30 september 2023")),
                Arguments.of("Samenvatting!C18", (Consumer<XSSFWorkbook>)
                        book -> body(book, 3, 2).setCellStyle(body(book, 0, 2).getCellStyle())),
                Arguments.of("Samenvatting!C18", (Consumer<XSSFWorkbook>)
                        book -> body(book, 3, 2).setCellStyle(body(book, 9, 2).getCellStyle())),
                Arguments.of("Ontwikkeling!B9", (Consumer<XSSFWorkbook>) book ->
                        book.getSheet("Ontwikkeling").getRow(8).getCell(1).setCellValue(43191)),
                Arguments.of("Samenvatting!grafiek 1", (Consumer<XSSFWorkbook>) book -> {
                    CTNonVisualDrawingProps text = summary(book)
                            .getDrawingPatriarch()
                            .getCTDrawing()
                            .getTwoCellAnchorArray(0)
                            .getGrpSp()
                            .getNvGrpSpPr()
                            .getCNvPr();
                    text.setDescr(text.getDescr().replace("10.619", "10.691"));
                }),
                Arguments.of("Samenvatting!grafiek 2", (Consumer<XSSFWorkbook>) book -> summary(book)
                        .getDrawingPatriarch()
                        .getCTDrawing()
                        .getTwoCellAnchorArray(0)
                        .getGrpSp()
                        .getGraphicFrameArray(0)
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .setDescr("Er werken 12 mensen")),
                Arguments.of("Ontwikkeling!grafiek 1", (Consumer<XSSFWorkbook>) book -> {
                    CTNonVisualDrawingProps text = book.getSheet("Ontwikkeling")
                            .getDrawingPatriarch()
                            .getCTDrawing()
                            .getTwoCellAnchorArray(0)
                            .getGraphicFrame()
                            .getNvGraphicFramePr()
                            .getCNvPr();
                    text.setDescr(text.getDescr().replace("9.249", "9.250"));
                }),
                Arguments.of("Ontwikkeling", (Consumer<XSSFWorkbook>) book -> book.getSheet("Ontwikkeling")
                        .getDrawingPatriarch()
                        .getCharts()
                        .get(0)
                        .getCTChart()
                        .getPlotArea()
                        .getScatterChartArray(0)
                        .getSerArray(0)
                        .getYVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtArray(0)
                        .setV("1466")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void aNumberThatDiffersOrThatNothingAccountsForIsFound(String place, Consumer<XSSFWorkbook> spoil)
            throws IOException {
        change(NATIONAL, spoil);

        assertThat(SpoiltRelease.examine(release).failures())
                .extracting(Failure::file, Failure::place)
                .contains(tuple(NATIONAL, place));
    }

    /** The names and numbers of the others are those of the table. */
    @ParameterizedTest
    @CsvSource({"1, C16", "2, C17"})
    void aPictureWithoutTheJobsOrTheTargetIsFound(int bar, String cell) throws IOException {
        change(NATIONAL, book -> withoutBar(book, bar));

        assertThat(SpoiltRelease.examine(release).failures())
                .filteredOn(failure -> failure.place().equals("Samenvatting"))
                .containsExactly(new Failure(NATIONAL, "Samenvatting", "het plaatje laat cel " + cell + " niet zien"));
    }

    @Test
    void openDataThatContradictsItselfIsFound() throws IOException {
        Path figures = release.resolve("opendata/cijfers.csv");
        Files.writeString(figures, Files.readString(figures).replace(",10619,", ",10620,"));

        assertThat(SpoiltRelease.examine(release).failures())
                .extracting(Failure::file)
                .contains("opendata/reeks.csv", "opendata/veranderingen.csv", NATIONAL);
    }

    @Test
    void aChangeThatGivesAwayAHiddenFigureIsFound() throws IOException {
        Path series = release.resolve("opendata/reeks.csv");
        String before = "2023-Q4,2023-12-31,land,NL,Nederland,werkzame_personen,totaal,totaal,";
        String text = Files.readString(series);
        assertThat(text).contains(before + "9387,personen,A,F,");
        Files.writeString(series, text.replace(before + "9387,personen,A,F,", before + ",personen,A,C,"));

        assertThat(SpoiltRelease.examine(release).failures())
                .filteredOn(failure -> failure.file().equals("opendata/veranderingen.csv"))
                .extracting(Failure::message)
                .containsExactly("land NL werkzame_personen totaal totaal in 2024-Q4 vergeleken met 2023-Q4 is gegeven,"
                        + " maar een van beide cijfers niet");
    }

    /** One of the charts in the picture of the first sheet. */
    private static CTGraphicalObjectFrame frame(XSSFWorkbook book, int chart) {
        return summary(book)
                .getDrawingPatriarch()
                .getCTDrawing()
                .getTwoCellAnchorArray(0)
                .getGrpSp()
                .getGraphicFrameArray(chart);
    }

    private static Element reference(CTGraphicalObjectFrame frame) {
        return (Element) frame.getGraphic().getGraphicData().getDomNode().getFirstChild();
    }

    private static String relation(CTGraphicalObjectFrame frame) {
        return reference(frame).getAttribute("r:id");
    }

    private static void refer(CTGraphicalObjectFrame frame, String relation) {
        reference(frame).setAttribute("r:id", relation);
    }

    /** Leaves one of the bars of numbers out of the picture of the first sheet. */
    private static void withoutBar(XSSFWorkbook book, int bar) {
        CTBarSer series = summary(book)
                .getDrawingPatriarch()
                .getCharts()
                .get(0)
                .getCTChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0);
        CTStrRef names = series.getCat().getStrRef();
        CTNumRef amounts = series.getVal().getNumRef();
        names.setF(without(names.getF(), bar));
        amounts.setF(without(amounts.getF(), bar));
        names.getStrCache().removePt(bar);
        amounts.getNumCache().removePt(bar);
        for (int i = 0; i < names.getStrCache().sizeOfPtArray(); i++) {
            names.getStrCache().getPtArray(i).setIdx(i);
            amounts.getNumCache().getPtArray(i).setIdx(i);
        }
    }

    /** A union of areas without the cell at one place in it. */
    private static String without(String union, int place) {
        List<String> cells = new ArrayList<>();
        for (String part : union.replaceAll("[()]", "").split(",", -1)) {
            for (CellReference cell : new AreaReference(part, SpreadsheetVersion.EXCEL2007).getAllReferencedCells()) {
                cells.add(cell.formatAsString());
            }
        }
        cells.remove(place);
        return "(" + String.join(",", cells) + ")";
    }

    private static Arguments spoil(String point, Consumer<XSSFWorkbook> spoil) {
        return Arguments.of(point, spoil);
    }

    private static XSSFSheet summary(XSSFWorkbook book) {
        return book.getSheet("Samenvatting");
    }

    private static XSSFCell header(XSSFWorkbook book, int column) {
        int row = summary(book).getTables().get(0).getStartRowIndex();
        return summary(book).getRow(row).getCell(column);
    }

    private static XSSFCell body(XSSFWorkbook book, int row, int column) {
        int header = summary(book).getTables().get(0).getStartRowIndex();
        return summary(book).getRow(header + 1 + row).getCell(column);
    }

    private static void replace(XSSFWorkbook book, int row, String text, String other) {
        XSSFCell cell = summary(book).getRow(row).getCell(0);
        assertThat(cell.getStringCellValue()).contains(text);
        cell.setCellValue(cell.getStringCellValue().replace(text, other));
    }

    private static XSSFCellStyle style(XSSFWorkbook book, XSSFCell cell, int... letters) {
        XSSFFont font = book.createFont();
        font.setColor(color(letters));
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        cell.setCellStyle(style);
        return style;
    }

    private static XSSFColor color(int... rgb) {
        return new XSSFColor(new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}, null);
    }

    private void change(String file, Consumer<XSSFWorkbook> change) throws IOException {
        Path path = release.resolve(file);
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(path)) {
            book = new XSSFWorkbook(in);
        }
        change.accept(book);
        try (book;
                OutputStream out = Files.newOutputStream(path)) {
            book.write(out);
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(release.resolve(file));
    }

    private static ReleaseContent countryAndRegion() {
        Area region = new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Groningen");
        ReleaseContent national = ReleaseExamples.published("2024-Q4");
        List<Figure> figures = new ArrayList<>(national.figures().stream().toList());
        figures.addAll(ReleaseExamples.headcounts(ReleaseExamples.Q4_2024, region, Optional.of(400), 250));
        return ReleaseExamples.with(
                ReleaseExamples.content(new Figures(ReleaseExamples.Q4_2024, figures), national.earlier()),
                region,
                Map.of(Indicator.NIET_WERKEND, ReleaseExamples.hidden()));
    }
}
