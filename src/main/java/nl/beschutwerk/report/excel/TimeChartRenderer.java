package nl.beschutwerk.report.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.report.table.Chart.TimeChart;
import nl.beschutwerk.report.table.Chart.TimeChart.Run;
import nl.beschutwerk.report.table.Chart.TimeChart.Series;
import nl.beschutwerk.report.table.TimeAxis.Step;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Draws a chart over time as a native chart that reads the cells of the table. It is a line chart with a true time axis (for
 * Excel: scatter with straight lines): Excel's plain line chart joins the points on both sides of a gap, and draws a cell with a
 * word as zero. Each run of quarters is a separate series here, so that no line crosses a gap; the legend names only
 * the first of them, and each line has its name at its end.
 */
final class TimeChartRenderer {

    private static final double DAYS_A_YEAR = 365.25;
    private static final int QUARTERS_A_YEAR = 4;

    private final XSSFSheet sheet;
    private final int firstDataRow;
    private final TimeChart chart;

    TimeChartRenderer(XSSFSheet sheet, int firstDataRow, TimeChart chart) {
        this.sheet = sheet;
        this.firstDataRow = firstDataRow;
        this.chart = chart;
    }

    void render(XSSFChart target) {
        // Runs differ in length; the missing cells of a shorter run are empty, not zero.
        target.displayBlanksAs(DisplayBlanks.GAP);
        XDDFValueAxis time = target.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis amounts = target.createValueAxis(AxisPosition.LEFT);
        axes(time, amounts);
        XDDFScatterChartData data = (XDDFScatterChartData) target.createData(ChartTypes.SCATTER, time, amounts);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        List<Integer> unnamed = new ArrayList<>();
        LineEnds ends = new LineEnds();
        for (Series series : chart.series()) {
            for (Run run : series.runs()) {
                if (!run.equals(series.runs().get(0))) {
                    unnamed.add(data.getSeriesCount());
                }
                XDDFScatterChartData.Series added = add(data, series, run);
                if (ChartLook.isLine(series.look())
                        && run.equals(series.runs().get(series.runs().size() - 1))) {
                    ends.add(added, run.last() - run.first(), run.last(), amount(series, run.last()));
                }
            }
        }
        target.plot(data);
        LineEnds.makeRoom(target);
        ends.write(highest());
        legend(target, unnamed);
    }

    private void axes(XDDFValueAxis time, XDDFValueAxis amounts) {
        boolean years = chart.time().step() == Step.YEAR;
        time.setMinimum(DateUtil.getExcelDate(chart.time().from()));
        time.setMaximum(DateUtil.getExcelDate(chart.time().to()));
        time.setMajorUnit(years ? DAYS_A_YEAR : DAYS_A_YEAR / QUARTERS_A_YEAR);
        time.setNumberFormat(years ? "[$-413]yyyy" : "[$-413]mmm yyyy");
        time.setCrosses(AxisCrosses.MIN);
        amounts.setMinimum(0);
        amounts.setNumberFormat("[$-413]#,##0");
        amounts.setCrosses(AxisCrosses.MIN);
        ChartLook.axis(time, chart.time().title());
        ChartLook.axis(amounts, chart.amountTitle());
    }

    private XDDFScatterChartData.Series add(XDDFScatterChartData data, Series series, Run run) {
        XDDFScatterChartData.Series added =
                (XDDFScatterChartData.Series) data.addSeries(cells(chart.dates(), run), cells(series.column(), run));
        added.setTitle(series.name(), null);
        added.setSmooth(false);
        ChartLook.series(added, series.look());
        return added;
    }

    private double highest() {
        return chart.series().stream()
                .flatMap(series -> series.runs().stream()
                        .flatMap(run ->
                                IntStream.rangeClosed(run.first(), run.last()).mapToObj(row -> amount(series, row))))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private double amount(Series series, int row) {
        return sheet.getRow(firstDataRow + row).getCell(series.column()).getNumericCellValue();
    }

    private XDDFNumericalDataSource<Double> cells(int column, Run run) {
        return XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(firstDataRow + run.first(), firstDataRow + run.last(), column, column));
    }

    /** One legend entry per series: the runs after the first have the same name. */
    private static void legend(XSSFChart target, List<Integer> unnamed) {
        XDDFChartLegend legend = ChartLook.legend(target);
        for (int index : unnamed) {
            var entry = legend.addEntry();
            entry.setIndex(index);
            entry.setDelete(true);
        }
    }
}
