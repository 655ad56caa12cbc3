package nl.beschutwerk.report.excel;

import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Palette.KeyBar;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataPoint;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws the few bars of a panel, each in the look of its own meaning. */
final class KeyBarsRenderer {

    private static final double EDGE_POINTS = 1;

    private final XSSFSheet sheet;
    private final Table table;
    private final int firstDataRow;
    private final KeyBarsChart chart;

    KeyBarsRenderer(XSSFSheet sheet, Table table, int firstDataRow, KeyBarsChart chart) {
        this.sheet = sheet;
        this.table = table;
        this.firstDataRow = firstDataRow;
        this.chart = chart;
    }

    void render(KeyBarsChart.Panel panel, XSSFChart target) {
        HorizontalBars bars =
                new HorizontalBars(target, panel.categoryTitle(), panel.amountTitle(), ChartLook.TEXT_POINTS);
        List<Cell> drawn = panel.bars().stream()
                .map(bar -> table.rows().get(bar.row()).get(chart.amounts()))
                .toList();
        XDDFBarChartData.Series series =
                bars.add(panel.amountTitle(), cells(panel, chart.names()), cells(panel, chart.amounts()), drawn);
        IntStream.range(0, drawn.size())
                .forEach(place -> look(
                        series.getDataPoint(place),
                        KeyBar.of(panel.bars().get(place).look())));
        bars.plot();
        panel.target().ifPresentOrElse(line -> bars.target(line, drawn), () -> bars.fewSteps(drawn));
    }

    private static void look(XDDFDataPoint point, KeyBar look) {
        point.setFillProperties(ChartColours.fill(ChartColours.bytes(look.inside())));
        point.setLineProperties(ChartColours.line(
                ChartColours.bytes(look.edge()),
                look.dashed() ? PresetLineDash.DASH : PresetLineDash.SOLID,
                EDGE_POINTS));
    }

    private ChartCells cells(KeyBarsChart.Panel panel, int column) {
        return new ChartCells(
                sheet,
                panel.bars().stream().map(bar -> firstDataRow + bar.row()).toList(),
                column);
    }
}
