package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.BarChart.Line;
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

/**
 * Horizontal bars below each other, each with its amount or its word behind it. They begin at zero; a target is a line across
 * all of them.
 */
final class HorizontalBars {

    private static final int GAP_PERCENT = 40;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The number of grid steps from zero to the target, if a line of the grid is the target. */
    private static final BigDecimal STEPS_TO_TARGET = BigDecimal.valueOf(5);

    private static final int MOST_STEPS = 5;

    private final XSSFChart chart;
    private final double points;
    private final XDDFCategoryAxis names;
    private final XDDFValueAxis amounts;
    private final XDDFBarChartData data;

    /**
     * Starts without bars.
     *
     * @param points size of the letters of the names and the amounts
     */
    HorizontalBars(XSSFChart chart, String categoryTitle, String amountTitle, double points) {
        this.chart = chart;
        this.points = points;
        this.names = chart.createCategoryAxis(AxisPosition.LEFT);
        this.amounts = chart.createValueAxis(AxisPosition.BOTTOM);
        names.setTitle(categoryTitle);
        // The first row of the chart is at the top, and the axis of amounts at the bottom.
        names.setOrientation(AxisOrientation.MAX_MIN);
        amounts.setCrosses(AxisCrosses.MAX);
        BarLook.names(names, points);
        amounts.setMinimum(0);
        amounts.setNumberFormat(NumberFormats.WHOLE);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        ChartLook.axis(amounts, amountTitle);
        this.data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, amounts);
        data.setBarDirection(BarDirection.BAR);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        data.setBarGrouping(BarGrouping.CLUSTERED);
    }

    /**
     * Adds a bar of each of these cells. An amount has the decimals and the unit of its cell.
     *
     * @param drawn the cells with the amounts, in the order of the chart
     */
    XDDFBarChartData.Series add(String title, ChartCells names, ChartCells cells, List<Cell> drawn) {
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(names.names(), cells.amounts());
        series.setTitle(title, null);
        series.setInvertIfNegative(false);
        BarLook.labels(series, amountFormat(drawn), points);
        BarLook.words(series, hidden(drawn), Cell.HIDDEN, points);
        return series;
    }

    void plot() {
        chart.plot(data);
    }

    /**
     * Numbers the axis at few places, so that long numbers do not run together.
     *
     * @param drawn the cells with the amounts
     */
    void fewSteps(List<Cell> drawn) {
        double highest = given(drawn).mapToDouble(BigDecimal::doubleValue).max().orElse(0);
        double step = 1;
        for (int i = 0; step * MOST_STEPS < highest; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        amounts.setMajorUnit(step);
    }

    /**
     * Draws the target as the one main line of the grid, with its name on the axis. A series would need cells, and not every
     * program draws a series without cells.
     *
     * @param drawn the cells with the amounts, of which there must be room for the highest
     */
    void target(Line line, List<Cell> drawn) {
        BigDecimal step = BigDecimal.valueOf(line.amount()).divide(STEPS_TO_TARGET, 2, RoundingMode.HALF_UP);
        BigDecimal highest = given(drawn).reduce(BigDecimal.valueOf(line.amount()), BigDecimal::max);
        // At least half a step remains behind the longest bar for its amount.
        BigDecimal steps = highest.divide(step, MathContext.DECIMAL32).add(HALF).setScale(0, RoundingMode.UP);
        amounts.setMaximum(steps.multiply(step).doubleValue());
        amounts.setMajorUnit(line.amount());
        amounts.setMinorUnit(step.doubleValue());
        amounts.setNumberFormat("[=" + line.amount() + "]\"" + line.name() + " \"#,##0;#,##0");
        BarLook.line(amounts, names);
    }

    private static String amountFormat(List<Cell> drawn) {
        int decimals = quantities(drawn).mapToInt(Cell.Quantity::decimals).max().orElse(0);
        String suffix = quantities(drawn).map(Cell.Quantity::suffix).findFirst().orElse("");
        return NumberFormats.exact(decimals) + (suffix.isEmpty() ? "" : '"' + suffix + '"');
    }

    /** The places without a bar, since the amount is hidden. */
    private static List<Integer> hidden(List<Cell> drawn) {
        return IntStream.range(0, drawn.size())
                .filter(place ->
                        drawn.get(place) instanceof Cell.Quantity quantity && quantity.value() instanceof Hidden)
                .boxed()
                .toList();
    }

    private static Stream<BigDecimal> given(List<Cell> drawn) {
        return quantities(drawn)
                .flatMap(cell -> cell.value() instanceof Given given ? Stream.of(given.amount()) : Stream.empty());
    }

    private static Stream<Cell.Quantity> quantities(List<Cell> drawn) {
        return drawn.stream().filter(Cell.Quantity.class::isInstance).map(Cell.Quantity.class::cast);
    }
}
