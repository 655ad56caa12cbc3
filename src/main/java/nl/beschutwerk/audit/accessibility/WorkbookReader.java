package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.audit.accessibility.CellView.Kind;
import nl.beschutwerk.audit.accessibility.CellView.Look;
import nl.beschutwerk.audit.accessibility.CellView.Rgb;
import nl.beschutwerk.audit.accessibility.SheetView.CellGrid;
import nl.beschutwerk.audit.accessibility.SheetView.ChartView;
import nl.beschutwerk.audit.accessibility.SheetView.PrintView;
import nl.beschutwerk.audit.accessibility.SheetView.TableView;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.SimpleValue;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** Reads a workbook (XLSX) into the form that the checks use. */
final class WorkbookReader {

    private static final String DUTCH = "[$-413]";
    private static final double UNITS_A_DIGIT = 256;
    private static final Pattern PAGE_NUMBER = Pattern.compile(".*&P.*");

    private final XSSFWorkbook workbook;
    private final Map<Integer, Look> looks = new LinkedHashMap<>();

    private WorkbookReader(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static BookView read(XSSFWorkbook workbook) {
        WorkbookReader reader = new WorkbookReader(workbook);
        List<SheetView> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(reader.sheet(workbook.getSheetAt(i)));
        }
        String title = workbook.getProperties().getCoreProperties().getTitle();
        String language = workbook.getProperties()
                .getCoreProperties()
                .getUnderlyingProperties()
                .getLanguageProperty()
                .orElse("geen");
        return new BookView(title == null ? "" : title, language, workbook.getActiveSheetIndex() == 0, sheets);
    }

    private SheetView sheet(XSSFSheet sheet) {
        List<CellView> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add(cell((XSSFCell) cell));
            }
        }
        boolean filtered = sheet.getCTWorksheet().isSetAutoFilter();
        return new SheetView(
                sheet.getSheetName(),
                new CellGrid(cells),
                widths(sheet, cells),
                sheet.getTables().stream().map(table -> table(table, filtered)).toList(),
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .toList(),
                hidden(sheet),
                links(sheet),
                WorkbookCharts.of(sheet),
                CellAddress.A1.equals(sheet.getActiveCell()) && sheet.getTopRow() == 0 && sheet.getLeftCol() == 0,
                print(sheet));
    }

    private static List<Double> widths(XSSFSheet sheet, List<CellView> cells) {
        int last = cells.stream().mapToInt(CellView::column).max().orElse(0);
        return IntStream.rangeClosed(0, last)
                .mapToObj(column -> sheet.getColumnWidth(column) / UNITS_A_DIGIT)
                .toList();
    }

    private CellView cell(XSSFCell cell) {
        Kind kind = switch (cell.getCellType()) {
            case NUMERIC -> Kind.NUMBER;
            case FORMULA -> Kind.FORMULA;
            case BLANK -> Kind.EMPTY;
            default -> Kind.TEXT;
        };
        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
        Look look = looks.computeIfAbsent((int) cell.getCellStyle().getIndex(), any -> look(cell.getCellStyle()));
        return new CellView(cell.getRowIndex(), cell.getColumnIndex(), kind, text, look);
    }

    private static Look look(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        boolean filled = style.getFillPattern() != FillPatternType.NO_FILL;
        String format = style.getDataFormatString();
        return new Look(
                font.getBold(),
                font.getUnderline() != XSSFFont.U_NONE,
                font.getFontHeightInPoints(),
                rgb(font.getXSSFColor(), Rgb.BLACK),
                filled ? Optional.of(rgb(style.getFillForegroundXSSFColor(), Rgb.WHITE)) : Optional.empty(),
                format.startsWith(DUTCH) ? Optional.empty() : Optional.of(format),
                style.getWrapText());
    }

    private static Rgb rgb(@Nullable XSSFColor colour, Rgb otherwise) {
        return colour == null || colour.getRGB() == null ? otherwise : Rgb.of(colour.getRGB());
    }

    private static TableView table(XSSFTable table, boolean sheetIsFiltered) {
        return new TableView(
                table.getName(),
                table.getStartRowIndex(),
                table.getEndRowIndex(),
                table.getStartColIndex(),
                table.getEndColIndex(),
                table.getHeaderRowCount(),
                table.getColumns().stream().map(XSSFTableColumn::getName).toList(),
                sheetIsFiltered || table.getCTTable().isSetAutoFilter());
    }

    private List<String> hidden(XSSFSheet sheet) {
        List<String> hidden = new ArrayList<>();
        int index = workbook.getSheetIndex(sheet);
        if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
            hidden.add("het blad is verborgen");
        }
        int columns = 0;
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                hidden.add("rij " + (row.getRowNum() + 1) + " is verborgen");
            }
            columns = Math.max(columns, row.getLastCellNum());
        }
        for (int column = 0; column < columns; column++) {
            if (sheet.isColumnHidden(column)) {
                hidden.add("kolom " + (column + 1) + " is verborgen");
            }
        }
        return hidden;
    }

    private static Map<String, String> links(XSSFSheet sheet) {
        Map<String, String> links = new LinkedHashMap<>();
        sheet.getHyperlinkList().stream()
                .filter(link -> link.getType() == HyperlinkType.DOCUMENT)
                .forEach(link -> links.put(link.getCellRef(), new CellReference(link.getLocation()).getSheetName()));
        return links;
    }

    private static PrintView print(XSSFSheet sheet) {
        XSSFPrintSetup print = sheet.getPrintSetup();
        boolean repeats = sheet.getTables().stream()
                .allMatch(table -> sheet.getRepeatingRows() != null
                        && sheet.getRepeatingRows().getFirstRow() == table.getStartRowIndex());
        return new PrintView(
                print.getLandscape(),
                sheet.getFitToPage() && print.getFitWidth() == 1 && print.getFitHeight() == 0,
                repeats,
                sheet.getFooter().getRight().contains("&P"),
                Stream.of(sheet.getHeader(), sheet.getFooter())
                        .flatMap(margin -> Stream.of(margin.getLeft(), margin.getCenter(), margin.getRight()))
                        .filter(text ->
                                !text.isBlank() && !PAGE_NUMBER.matcher(text).matches())
                        .map(text -> text.replace("&&", "&"))
                        .toList());
    }

    /** Reads the charts of a sheet of a workbook (XLSX), in their order. */
    static final class WorkbookCharts {

        private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        private static final ChartView NO_CHART = new ChartView("", 0, "", "", false, false, true);

        private WorkbookCharts() {}

        static List<ChartView> of(XSSFSheet sheet) {
            XSSFDrawing drawing = sheet.getDrawingPatriarch();
            if (drawing == null) {
                return List.of();
            }
            List<ChartView> charts = new ArrayList<>();
            Set<String> shown = new HashSet<>();
            for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
                List<CTGraphicalObjectFrame> frames = frames(anchor);
                if (frames.isEmpty()) {
                    charts.add(NO_CHART);
                }
                for (CTGraphicalObjectFrame frame : frames) {
                    CTNonVisualDrawingProps properties =
                            frame.getNvGraphicFramePr().getCNvPr();
                    CTNonVisualDrawingProps described = anchor.isSetGrpSp()
                            ? anchor.getGrpSp().getNvGrpSpPr().getCNvPr()
                            : properties;
                    String relation = relation(frame);
                    // A frame that shows the chart of another frame hides its own.
                    charts.add(
                            shown.add(relation) && drawing.getRelationById(relation) instanceof XSSFChart chart
                                    ? chart(properties, described.getDescr(), chart)
                                    : NO_CHART);
                }
            }
            drawing.getRelationParts().stream()
                    .filter(part -> part.getDocumentPart() instanceof XSSFChart
                            && !shown.contains(part.getRelationship().getId()))
                    .forEach(part -> charts.add(NO_CHART));
            return charts;
        }

        /** The name under which a frame refers to its chart; empty if it refers to none. */
        private static String relation(CTGraphicalObjectFrame frame) {
            XmlObject[] chart = frame.getGraphic().getGraphicData().selectChildren(CHARTS, "chart");
            XmlObject relation = chart.length == 1 ? chart[0].selectAttribute(RELATIONS, "id") : null;
            return relation instanceof SimpleValue value ? value.getStringValue() : "";
        }

        /** A chart, or the charts of a group that holds nothing else, and is described as one picture. */
        private static List<CTGraphicalObjectFrame> frames(CTTwoCellAnchor anchor) {
            if (anchor.isSetGraphicFrame()) {
                return List.of(anchor.getGraphicFrame());
            }
            boolean chartsAlone = anchor.isSetGrpSp()
                    && anchor.getGrpSp().sizeOfSpArray() == 0
                    && anchor.getGrpSp().sizeOfPicArray() == 0
                    && anchor.getGrpSp().sizeOfCxnSpArray() == 0
                    && anchor.getGrpSp().sizeOfGrpSpArray() == 0;
            return chartsAlone ? anchor.getGrpSp().getGraphicFrameList() : List.of();
        }

        private static ChartView chart(
                CTNonVisualDrawingProps properties, @Nullable String description, XSSFChart chart) {
            CTPlotArea plot = chart.getCTChart().getPlotArea();
            boolean named = plot.getValAxList().stream().allMatch(CTValAx::isSetTitle)
                    && plot.getCatAxList().stream().allMatch(axis -> axis.isSetTitle());
            boolean fromZero = plot.getValAxList().stream()
                    .allMatch(axis -> axis.getScaling().isSetMin()
                            && axis.getScaling().getMin().getVal() == 0);
            return new ChartView(
                    properties.getName(),
                    properties.getId(),
                    chart.getTitleText() == null ? "" : chart.getTitleText().getString(),
                    description == null ? "" : description,
                    true,
                    named,
                    plot.getBarChartList().isEmpty() || fromZero);
        }
    }
}
