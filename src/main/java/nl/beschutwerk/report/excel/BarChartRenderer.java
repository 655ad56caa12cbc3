package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalInt;
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
import nl.beschutwerk.report.table.Chart.BarChart.Marks;
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
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws bars, which begin at zero, and the target as a mark at each bar or as a line across all of them. */
final class BarChartRenderer {

    private static final int GAP_PERCENT = 60;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The number of grid steps from zero to the target, if a line of the grid is the target. */
    private static final int LINES_TO_TARGET = 5;

    /** The most names that fit beside each other; more names are written at a slant. */
    private static final int MOST_LEVEL_NAMES = 8;

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
        XDDFCategoryAxis names = target.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = target.createValueAxis(AxisPosition.LEFT);
        names.setTitle(chart.categoryTitle());
        BarLook.names(target, names, areMany());
        amounts.setMinimum(0);
        amounts.setNumberFormat(NumberFormats.WHOLE);
        amounts.setCrosses(AxisCrosses.MIN);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        ChartLook.axis(amounts, chart.amountTitle());
        bars(target, names, amounts);
        chart.target().ifPresent(goal -> {
            if (goal instanceof Marks marks) {
                marks(target, names, amounts, marks);
            } else if (goal instanceof Line line) {
                line(amounts, line);
            }
        });
        if (!isOneSeries()) {
            ChartLook.legend(target);
        }
    }

    private void bars(XSSFChart target, XDDFCategoryAxis names, XDDFValueAxis amounts) {
        XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, amounts);
        data.setBarDirection(BarDirection.COL);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        boolean alone = isOneSeries();
        for (Bars bars : chart.bars()) {
            XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                    cells(chart.categories()).names(), cells(bars.column()).amounts());
            series.setTitle(bars.name(), null);
            series.setInvertIfNegative(false);
            BarLook.bars(series, bars.look(), alone ? standingOut() : Set.of());
            BarLook.labels(series, alone && !areMany() ? OptionalInt.of(decimals(bars)) : OptionalInt.empty());
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

    /** Whether there are too many bars for horizontal names, and for amounts above the bars. */
    private boolean areMany() {
        return rows.size() > MOST_LEVEL_NAMES;
    }

    /** A single series needs no legend, and has space for its amounts above the bars. */
    private boolean isOneSeries() {
        return chart.bars().size() == 1
                && chart.target().filter(Marks.class::isInstance).isEmpty();
    }

    /** Indices of the drawn rows that are emphasised; empty if all of them are. */
    private Set<Integer> standingOut() {
        Set<Integer> places = IntStream.range(0, chart.rows().size())
                .filter(place -> table.totals().contains(chart.rows().get(place)))
                .boxed()
                .collect(Collectors.toSet());
        return places.size() < chart.rows().size() ? places : Set.of();
    }

    private void marks(XSSFChart target, XDDFCategoryAxis names, XDDFValueAxis amounts, Marks marks) {
        XDDFLineChartData data = (XDDFLineChartData) target.createData(ChartTypes.LINE, names, amounts);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(
                cells(chart.categories()).names(), cells(marks.column()).amounts());
        series.setTitle(marks.name(), null);
        series.setSmooth(false);
        BarLook.marks(series);
        target.plot(data);
        // Numbered on from the bars: if two series have one number, Excel reports a damaged file and repairs it.
        series.getCTLineSer().getIdx().setVal(chart.bars().size());
        series.getCTLineSer().getOrder().setVal(chart.bars().size());
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

    private int decimals(Bars bars) {
        return quantities(bars).mapToInt(Cell.Quantity::decimals).max().orElse(0);
    }

    private ChartCells cells(int column) {
        return new ChartCells(sheet, rows, column);
    }
}
