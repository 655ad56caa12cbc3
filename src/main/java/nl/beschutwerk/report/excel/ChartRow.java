package nl.beschutwerk.report.excel;

import java.util.List;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.BarChart;
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
    static final float POINTS = 400;

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

    /** Draws the charts below the line of text with which the row begins. Together they are as wide as the table. */
    void render(List<Chart> charts, int row) {
        int from = 0;
        for (int i = 0; i < charts.size(); i++) {
            int to = end(i + 1, charts.size());
            render(charts.get(i), i, row, from, to);
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

    private void render(Chart chart, int index, int row, int from, int to) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(
                0, Units.toEMU(TEXT_POINTS), 0, Units.toEMU(POINTS - MARGIN_POINTS), from, row, to, row);
        XSSFChart target = drawing.createChart(anchor);
        describe(drawing, chart, index);
        ChartLook.title(target, chart.title());
        if (chart instanceof TimeChart time) {
            new TimeChartRenderer(sheet, firstDataRow, time).render(target);
        } else if (chart instanceof BarChart bars) {
            new BarChartRenderer(sheet, table, firstDataRow, bars).render(target);
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
