package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.BarChart;
import nl.beschutwerk.report.table.Chart.BarChart.Bars;
import nl.beschutwerk.report.table.Chart.BarChart.Line;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Draws horizontal bars below each other, each with its amount behind it. They begin at zero; a target is a line across all of
 * them.
 */
final class BarChartRenderer {

    private static final int GAP_PERCENT = 40;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The number of grid steps from zero to the target, if a line of the grid is the target. */
    private static final int LINES_TO_TARGET = 5;

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
        XDDFCategoryAxis names = target.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis amounts = target.createValueAxis(AxisPosition.BOTTOM);
        names.setTitle(chart.categoryTitle());
        // The first row of the chart is at the top, and the axis of amounts at the bottom.
        names.setOrientation(AxisOrientation.MAX_MIN);
        amounts.setCrosses(AxisCrosses.MAX);
        BarLook.names(names);
        amounts.setMinimum(0);
        amounts.setNumberFormat(NumberFormats.WHOLE);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        ChartLook.axis(amounts, chart.amountTitle());
        bars(target, names, amounts);
        BarLook.allNames(target);
        chart.target().ifPresent(line -> line(amounts, line));
        if (chart.bars().size() > 1) {
            ChartLook.legend(target);
        }
    }

    private void bars(XSSFChart target, XDDFCategoryAxis names, XDDFValueAxis amounts) {
        XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, amounts);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        boolean alone = chart.bars().size() == 1;
        for (Bars bars : chart.bars()) {
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                    cells(chart.categories()).names(), cells(bars.column()).amounts());
            series.setTitle(bars.name(), null);
            series.setInvertIfNegative(false);
            BarLook.bars(series, bars.look(), alone ? standingOut() : Set.of());
            BarLook.labels(series, amountFormat(bars));
            BarLook.words(series, hidden(bars), Cell.HIDDEN);
        }
        target.plot(data);
    }

    /** The places without a bar, since the amount is hidden. */
    private List<Integer> hidden(Bars bars) {
        return IntStream.range(0, chart.rows().size())
                .filter(place ->
                        table.rows().get(chart.rows().get(place)).get(bars.column()) instanceof Cell.Quantity quantity
                                && quantity.value() instanceof Hidden)
                .boxed()
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

    /**
     * Draws the target as the one main line of the grid, with its name on the axis. A series would need cells, and not every
     * program draws a series without cells.
     */
    private void line(XDDFValueAxis amounts, Line line) {
        BigDecimal step =
                BigDecimal.valueOf(line.amount()).divide(BigDecimal.valueOf(LINES_TO_TARGET), 2, RoundingMode.HALF_UP);
        BigDecimal highest = quantities(chart.bars().get(0))
                .flatMap(cell -> cell.value() instanceof Given given ? Stream.of(given.amount()) : Stream.empty())
                .reduce(BigDecimal.valueOf(line.amount()), BigDecimal::max);
        // At least half a step remains above the highest bar for its amount.
        BigDecimal steps = highest.divide(step, MathContext.DECIMAL32).add(HALF).setScale(0, RoundingMode.UP);
        amounts.setMaximum(steps.multiply(step).doubleValue());
        amounts.setMajorUnit(line.amount());
        amounts.setMinorUnit(step.doubleValue());
        amounts.setNumberFormat("[=" + line.amount() + "]\"" + line.name() + " \"#,##0;#,##0");
        BarLook.line(amounts);
    }

    private Stream<Cell.Quantity> quantities(Bars bars) {
        return chart.rows().stream()
                .map(row -> table.rows().get(row).get(bars.column()))
                .filter(Cell.Quantity.class::isInstance)
                .map(Cell.Quantity.class::cast);
    }

    /** The amounts behind the bars have the decimals and the unit of their cells. */
    private String amountFormat(Bars bars) {
        int decimals = quantities(bars).mapToInt(Cell.Quantity::decimals).max().orElse(0);
        String suffix = quantities(bars).map(Cell.Quantity::suffix).findFirst().orElse("");
        return NumberFormats.WHOLE
                + (decimals == 0 ? "" : "." + "0".repeat(decimals))
                + (suffix.isEmpty() ? "" : '"' + suffix + '"');
    }

    private ChartCells cells(int column) {
        return new ChartCells(sheet, rows, column);
    }
}
