package nl.beschutwerk.report.excel;

import java.util.Collections;
import java.util.List;
import nl.beschutwerk.report.table.BarChart;
import nl.beschutwerk.report.table.BarChart.Bars;
import nl.beschutwerk.report.table.BarChart.Target;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws bars, which begin at zero, and the target as a mark at each or as a line over all. */
final class BarChartRenderer {

    private static final Double HUNDRED = 100.0;
    private static final double GRID_OF_SHARES = 20;
    private static final int GAP_PERCENT = 60;

    /** More names than this do not fit beside each other, and stand slanting. */
    private static final int MOST_LEVEL_NAMES = 8;

    private final XSSFSheet sheet;
    private final BarChart chart;
    private final List<Integer> rows;

    BarChartRenderer(XSSFSheet sheet, Table table, int firstDataRow, BarChart chart) {
        this.sheet = sheet;
        this.chart = chart;
        this.rows = chart.rows().stream().map(row -> firstDataRow + row).toList();
        if (chart.rows().stream().anyMatch(row -> row >= table.rows().size())) {
            throw new IllegalArgumentException(chart.title() + " draws rows that table " + table.name() + " has not");
        }
    }

    void render(XSSFChart target) {
        XDDFCategoryAxis names = target.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = target.createValueAxis(AxisPosition.LEFT);
        names.setTitle(chart.categoryTitle());
        ChartLook.names(target, names, rows.size() > MOST_LEVEL_NAMES);
        amounts.setMinimum(0);
        amounts.setNumberFormat("[$-413]#,##0");
        amounts.setCrosses(AxisCrosses.MIN);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        ChartLook.axis(amounts, chart.amountTitle());
        bars(target, names, amounts);
        chart.target().ifPresent(goal -> target(target, names, amounts, goal));
        if (chart.bars().size() > 1 || chart.target().isPresent()) {
            ChartLook.legend(target);
        }
        if (chart.target().filter(goal -> goal.column().isEmpty()).isPresent()) {
            // So that a line of the grid lies at the target, also in programs that draw no line without cells.
            amounts.setMajorUnit(GRID_OF_SHARES);
        }
    }

    private void bars(XSSFChart target, XDDFCategoryAxis names, XDDFValueAxis amounts) {
        XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, amounts);
        data.setBarDirection(BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        for (Bars bars : chart.bars()) {
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                    cells(chart.categories()).names(), cells(bars.column()).amounts());
            series.setTitle(bars.name(), null);
            series.setInvertIfNegative(false);
            ChartLook.bars(series, bars.look());
        }
        target.plot(data);
    }

    private void target(XSSFChart target, XDDFCategoryAxis names, XDDFValueAxis amounts, Target goal) {
        XDDFLineChartData data = (XDDFLineChartData) target.createData(ChartTypes.LINE, names, amounts);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        XDDFNumericalDataSource<Double> values = goal.column().isPresent()
                ? cells(goal.column().getAsInt()).amounts()
                : XDDFDataSourcesFactory.fromArray(
                        Collections.nCopies(rows.size(), HUNDRED).toArray(new Double[0]));
        XDDFLineChartData.Series series = (XDDFLineChartData.Series)
                data.addSeries(cells(chart.categories()).names(), values);
        series.setTitle(goal.name(), null);
        series.setSmooth(false);
        ChartLook.target(series, goal.column().isPresent());
        target.plot(data);
        // Numbered on from the bars: two series of one number make a file that Excel mends.
        series.getCTLineSer().getIdx().setVal(chart.bars().size());
        series.getCTLineSer().getOrder().setVal(chart.bars().size());
    }

    private ChartCells cells(int column) {
        return new ChartCells(sheet, rows, column);
    }
}
