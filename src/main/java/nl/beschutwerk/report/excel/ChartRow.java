package nl.beschutwerk.report.excel;

import java.util.List;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.TimeChart;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/**
 * The row of a sheet that holds its charts beside each other, or two rows if a chart has many bars. They are native Excel charts
 * that read the cells of the table.
 */
final class ChartRow {

    /** Height of the rows in points, for a chart over time and at most; Excel allows no more than 409 for one row. */
    private static final float HIGHEST_ROW = 400;

    private static final float LOWEST_CHART = 340;

    /** Height of what is not a bar in a chart of bars: titles, axis, legend, and the text above. */
    private static final float BESIDE_BARS = 150;

    private static final float BAR = 16;

    /** Height of a row of small charts, which leaves room for the text above them on the first screen. */
    private static final float SMALL_CHART = 230;

    private static final int TEXT_POINTS = 24;
    private static final int MARGIN_POINTS = 8;

    private final XSSFSheet sheet;
    private final Table table;
    private final int firstDataRow;
    private int nextId = 2;

    ChartRow(XSSFSheet sheet, Table table, int firstDataRow) {
        this.sheet = sheet;
        this.table = table;
        this.firstDataRow = firstDataRow;
    }

    /** The heights of the rows in points. One row suffices for most charts, and no page break can divide it. */
    static List<Float> heights(List<Chart> charts) {
        float height = charts.stream().map(ChartRow::height).max(Float::compare).orElse(LOWEST_CHART);
        return height <= HIGHEST_ROW ? List.of(height) : List.of(height / 2, height / 2);
    }

    private static float height(Chart chart) {
        if (chart instanceof KeyBarsChart) {
            return SMALL_CHART;
        }
        return chart instanceof BarChart bars
                ? Math.max(
                        LOWEST_CHART,
                        BESIDE_BARS + BAR * bars.rows().size() * bars.bars().size())
                : HIGHEST_ROW;
    }

    /**
     * Draws the charts below the line of text with which the first row begins; a second row ends with a line of text. Together
     * they are as wide as the table.
     */
    void render(List<Chart> charts, int row) {
        List<Float> heights = heights(charts);
        int last = row + heights.size() - 1;
        float end = heights.get(heights.size() - 1) - (heights.size() > 1 ? TEXT_POINTS : MARGIN_POINTS);
        int from = 0;
        for (int i = 0; i < charts.size(); i++) {
            int to = end(i + 1, charts.size());
            XSSFClientAnchor anchor = sheet.createDrawingPatriarch()
                    .createAnchor(0, Units.toEMU(TEXT_POINTS), 0, Units.toEMU(end), from, row, to, last);
            render(charts.get(i), i, anchor);
            from = to;
        }
    }

    /** The column at which a share of the table's width ends. */
    private int end(int parts, int of) {
        int columns = table.columns().size();
        int total = width(columns);
        int end = 1;
        while (end < columns && width(end) * of < total * parts) {
            end++;
        }
        return parts == of ? columns : end;
    }

    private int width(int columns) {
        return table.columns().stream()
                .limit(columns)
                .mapToInt(column -> column.width())
                .sum();
    }

    private void render(Chart chart, int index, XSSFClientAnchor anchor) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        if (chart instanceof KeyBarsChart bars) {
            int firstId = nextId;
            nextId += 1 + bars.panels().size();
            new PanelGroup(drawing, new KeyBarsRenderer(sheet, table, firstDataRow, bars))
                    .render(bars, anchor, firstId, size(anchor));
            return;
        }
        XSSFChart target = drawing.createChart(anchor);
        CTNonVisualDrawingProps properties = drawing.getCTDrawing()
                .getTwoCellAnchorArray(index)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        ChartLook.name(properties, nextId++, chart.title());
        properties.setDescr(chart.description().text());
        ChartLook.title(target, chart.title());
        if (chart instanceof TimeChart time) {
            new TimeChartRenderer(sheet, firstDataRow, time).render(target);
        } else if (chart instanceof BarChart bars) {
            new BarChartRenderer(sheet, table, firstDataRow, bars).render(target);
        }
        ChartLook.finish(target);
    }

    /** The size of a place within one row. */
    private PanelGroup.Size size(XSSFClientAnchor place) {
        int width = 0;
        for (int column = place.getCol1(); column < place.getCol2(); column++) {
            width += Math.round(sheet.getColumnWidthInPixels(column));
        }
        return new PanelGroup.Size(width * Units.EMU_PER_PIXEL, place.getDy2() - place.getDy1());
    }
}
