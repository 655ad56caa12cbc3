package nl.beschutwerk.report.excel;

import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataPoint;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws a few bars, each in the look of its own meaning. */
final class KeyBarsRenderer {

    private static final double EDGE_POINTS = 1;

    private final XSSFSheet sheet;
    private final Table table;
    private final KeyBarsChart chart;
    private final List<Integer> rows;

    KeyBarsRenderer(XSSFSheet sheet, Table table, int firstDataRow, KeyBarsChart chart) {
        this.sheet = sheet;
        this.table = table;
        this.chart = chart;
        this.rows = chart.bars().stream().map(bar -> firstDataRow + bar.row()).toList();
    }

    void render(XSSFChart target) {
        HorizontalBars bars =
                new HorizontalBars(target, chart.categoryTitle(), chart.amountTitle(), ChartLook.TEXT_POINTS);
        List<Cell> drawn = chart.bars().stream()
                .map(bar -> table.rows().get(bar.row()).get(chart.amounts()))
                .toList();
        XDDFBarChartData.Series series =
                bars.add(chart.amountTitle(), cells(chart.names()), cells(chart.amounts()), drawn);
        IntStream.range(0, rows.size())
                .forEach(place ->
                        look(series.getDataPoint(place), chart.bars().get(place).look()));
        bars.plot();
        chart.target().ifPresent(line -> bars.target(line, drawn));
    }

    /** Dark and light tones, which stay distinct in greyscale; every bar has a dark edge. */
    private static void look(XDDFDataPoint point, Look look) {
        byte[] inside = switch (look) {
            case JOBS -> ChartColours.ORANGE;
            case SHARE, NOT_WORKING -> ChartColours.BLUE;
            case PERSONS, BOUND, SHARE_OF_COUNTRY -> ChartColours.LIGHT_BLUE;
            case TARGET -> ChartColours.WHITE;
        };
        byte[] edge = look == Look.JOBS ? ChartColours.ORANGE : ChartColours.BLACK;
        point.setFillProperties(ChartColours.fill(inside));
        point.setLineProperties(
                ChartColours.line(edge, look == Look.TARGET ? PresetLineDash.DASH : PresetLineDash.SOLID, EDGE_POINTS));
    }

    private ChartCells cells(int column) {
        return new ChartCells(sheet, rows, column);
    }
}
