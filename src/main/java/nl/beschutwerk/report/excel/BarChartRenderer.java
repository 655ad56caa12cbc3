package nl.beschutwerk.report.excel;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.BarChart.Bars;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws the bars of one or more columns of a table, a group of them for each row. */
final class BarChartRenderer {

    private final XSSFSheet sheet;
    private final Table table;
    private final BarChart chart;
    private final List<Integer> rows;

    BarChartRenderer(XSSFSheet sheet, Table table, int firstDataRow, BarChart chart) {
        this.sheet = sheet;
        this.table = table;
        this.chart = chart;
        this.rows = chart.rows().stream().map(row -> firstDataRow + row).toList();
        if (chart.rows().stream().anyMatch(row -> row >= table.rows().size())) {
            throw new IllegalArgumentException(chart.title() + " draws rows that table " + table.name() + " has not");
        }
    }

    void render(XSSFChart target) {
        HorizontalBars drawing =
                new HorizontalBars(target, chart.categoryTitle(), chart.amountTitle(), BarLook.NAME_POINTS);
        boolean alone = chart.bars().size() == 1;
        for (Bars bars : chart.bars()) {
            XDDFBarChartData.Series series =
                    drawing.add(bars.name(), cells(chart.categories()), cells(bars.column()), drawn(bars));
            BarLook.bars(series, bars.look(), alone ? standingOut() : Set.of());
        }
        drawing.plot();
        BarLook.allNames(target);
        chart.target().ifPresent(line -> drawing.target(line, drawn(chart.bars().get(0))));
        if (!alone) {
            ChartLook.legend(target);
        }
    }

    private List<Cell> drawn(Bars bars) {
        return chart.rows().stream()
                .map(row -> table.rows().get(row).get(bars.column()))
                .toList();
    }

    /** Indices of the drawn rows that are emphasised; empty if all of them are. */
    private Set<Integer> standingOut() {
        Set<Integer> places = IntStream.range(0, chart.rows().size())
                .filter(place -> table.totals().contains(chart.rows().get(place)))
                .boxed()
                .collect(Collectors.toSet());
        return places.size() < chart.rows().size() ? places : Set.of();
    }

    private ChartCells cells(int column) {
        return new ChartCells(sheet, rows, column);
    }
}
