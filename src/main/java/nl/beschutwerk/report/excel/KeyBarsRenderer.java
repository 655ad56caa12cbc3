package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.BarChart.Line;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Bar;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataPoint;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Draws a few bars below each other, with the amount or the word of each behind it, and a line at the target. */
final class KeyBarsRenderer {

    private static final int GAP_PERCENT = 40;
    private static final double EDGE_POINTS = 1;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The number of grid steps from zero to the target. */
    private static final BigDecimal STEPS_TO_TARGET = BigDecimal.valueOf(5);

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
        XDDFCategoryAxis names = target.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis amounts = target.createValueAxis(AxisPosition.BOTTOM);
        names.setTitle(chart.categoryTitle());
        names.getOrAddTextProperties().setFontSize(ChartLook.TEXT_POINTS);
        names.setMajorTickMark(AxisTickMark.NONE);
        // The first bar is the upper one. The axis of amounts then has to be asked for at the other end.
        names.setOrientation(AxisOrientation.MAX_MIN);
        amounts.setCrosses(AxisCrosses.MAX);
        amounts.setCrossBetween(AxisCrossBetween.BETWEEN);
        amounts.setMinimum(0);
        amounts.setNumberFormat(NumberFormats.WHOLE);
        ChartLook.axis(amounts, chart.amountTitle());
        chart.target().ifPresent(line -> line(amounts, line));
        XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, amounts);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        data.setGapWidth(GAP_PERCENT);
        XDDFBarChartData.Series series = (XDDFBarChartData.Series) data.addSeries(
                cells(chart.names()).names(), cells(chart.amounts()).amounts());
        series.setTitle(chart.amountTitle(), null);
        series.setInvertIfNegative(false);
        IntStream.range(0, rows.size())
                .forEach(place ->
                        look(series.getDataPoint(place), chart.bars().get(place).look()));
        labels(series);
        target.plot(data);
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

    /** The amounts behind the bars, and a word in the place of each bar whose amount is hidden. */
    private void labels(XDDFBarChartData.Series series) {
        CTDLbls labels = series.getCTBarSer().addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode(NumberFormats.WHOLE
                + (chart.decimals() == 0 ? "" : "." + "0".repeat(chart.decimals()))
                + (chart.suffix().isEmpty() ? "" : '"' + chart.suffix() + '"'));
        format.setSourceLinked(false);
        // A line may run behind the amount.
        XDDFShapeProperties ground = new XDDFShapeProperties();
        ground.setFillProperties(ChartColours.fill(ChartColours.WHITE));
        labels.addNewSpPr().set(ground.getXmlObject());
        ChartLook.letters(labels.addNewTxPr());
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
        try (XmlCursor into = labels.newCursor()) {
            into.toFirstChild();
            for (int place = 0; place < rows.size(); place++) {
                if (quantity(chart.bars().get(place)).value() instanceof Hidden) {
                    try (XmlCursor word = XmlObject.Factory.parse(hidden(place)).newCursor()) {
                        word.toFirstChild();
                        word.copyXml(into);
                    }
                }
            }
        } catch (XmlException e) {
            throw new IllegalStateException("The label of a hidden bar is not XML", e);
        }
    }

    /** Programs would take the word in the cell for a zero. The XML schema that comes with POI has no type for one label. */
    private static String hidden(int place) {
        return String.format(Locale.ROOT, """
            <c:dLbl xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <c:idx val="%d"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>\
            <a:rPr lang="nl-NL" sz="1200"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>\
            <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>\
            <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>""", place, Cell.HIDDEN);
    }

    /** Draws the target as the one main line of the grid, with its name on the axis. */
    private void line(XDDFValueAxis amounts, Line line) {
        BigDecimal step = BigDecimal.valueOf(line.amount()).divide(STEPS_TO_TARGET, 2, RoundingMode.HALF_UP);
        BigDecimal highest = chart.bars().stream()
                .flatMap(bar ->
                        quantity(bar).value() instanceof Given given ? Stream.of(given.amount()) : Stream.empty())
                .reduce(BigDecimal.valueOf(line.amount()), BigDecimal::max);
        // At least half a step remains behind the longest bar for its amount.
        BigDecimal steps =
                highest.divide(step, 2, RoundingMode.HALF_UP).add(HALF).setScale(0, RoundingMode.UP);
        amounts.setMaximum(steps.multiply(step).doubleValue());
        amounts.setMajorUnit(line.amount());
        amounts.setMinorUnit(step.doubleValue());
        amounts.setNumberFormat("[=" + line.amount() + "]\"" + line.name() + " \"#,##0;#,##0");
        BarLook.line(amounts);
    }

    private Cell.Quantity quantity(Bar bar) {
        return (Cell.Quantity) table.rows().get(bar.row()).get(chart.amounts());
    }

    private ChartCells cells(int column) {
        return new ChartCells(sheet, rows, column);
    }
}
