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
 * The row of a sheet that holds its charts beside each other. They are native Excel charts that read the cells of the table.
 */
final class ChartRow {

    /** Height of the row in points; Excel allows no more than 409. */
    private static final float POINTS = 400;

    /** Height of a row of small charts, which leaves room for the text above them on the first screen. */
    private static final float SMALL_POINTS = 230;

    private static final int TEXT_POINTS = 24;
    private static final int MARGIN_POINTS = 8;

    private final XSSFSheet sheet;
    private final Table table;
    private final int firstDataRow;

    ChartRow(XSSFSheet sheet, Table table, int firstDataRow) {
        this.sheet = sheet;
        this.table = table;
        this.firstDataRow = firstDataRow;
    }

    /** The height of the row for these charts. */
    static float points(List<Chart> charts) {
        return charts.stream().allMatch(KeyBarsChart.class::isInstance) ? SMALL_POINTS : POINTS;
    }

    /** Draws the charts below the line of text with which the row begins. Together they are as wide as the table. */
    void render(List<Chart> charts, int row) {
        int from = 0;
        for (int i = 0; i < charts.size(); i++) {
            int to = end(i + 1, charts.size());
            render(charts.get(i), i, row, from, to, points(charts));
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

    private void render(Chart chart, int index, int row, int from, int to, float height) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, Units.toEMU(TEXT_POINTS), 0, Units.toEMU(height - MARGIN_POINTS), from, row, to, row);
        XSSFChart target = drawing.createChart(anchor);
        describe(drawing, chart, index);
        ChartLook.title(target, chart.title());
        if (chart instanceof TimeChart time) {
            new TimeChartRenderer(sheet, firstDataRow, time).render(target);
        } else if (chart instanceof BarChart bars) {
            new BarChartRenderer(sheet, table, firstDataRow, bars).render(target);
        } else if (chart instanceof KeyBarsChart bars) {
            new KeyBarsRenderer(sheet, table, firstDataRow, bars).render(target);
        }
        ChartLook.finish(target);
    }

    private static void describe(XSSFDrawing drawing, Chart chart, int index) {
        CTNonVisualDrawingProps properties = drawing.getCTDrawing()
                .getTwoCellAnchorArray(index)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        properties.setId(2 + index);
        properties.setName(chart.title());
        properties.setDescr(chart.description().text());
    }
}
