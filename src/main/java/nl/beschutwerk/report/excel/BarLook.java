package nl.beschutwerk.report.excel;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.beschutwerk.report.table.Chart.Look;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Colours and shapes of bars, of the names before and the amounts behind them, and of the target. */
final class BarLook {

    /** A little smaller than other text, so that each of many bars has its name and its amount. */
    static final double NAME_POINTS = 11;

    private static final double EDGE_POINTS = 1;

    private BarLook() {}

    /** The names before the bars. */
    static void names(XDDFCategoryAxis axis, double points) {
        axis.getOrAddTextProperties().setFontSize(points);
        axis.setMajorTickMark(AxisTickMark.NONE);
    }

    /**
     * Every name, however many there are. By default, programs leave out names if they think that there are too many. Written with a cursor: the XML schema that comes
     * with POI has no type for this element, which comes before the last one of the axis.
     */
    static void allNames(XSSFChart chart) {
        CTCatAx axis = chart.getCTChart().getPlotArea().getCatAxArray(0);
        (axis.isSetNoMultiLvlLbl() ? axis.getNoMultiLvlLbl() : axis.addNewNoMultiLvlLbl()).setVal(true);
        try (XmlCursor cursor = axis.getNoMultiLvlLbl().newCursor()) {
            cursor.beginElement("tickLblSkip", axis.getDomNode().getNamespaceURI());
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    /**
     * Dark and light tones, which stay distinct in greyscale. Light bars have a dark edge.
     */
    static void bars(XDDFBarChartData.Series series, Look look, Set<Integer> standingOut) {
        boolean light = !standingOut.isEmpty();
        byte[] inside = switch (look) {
            case JOBS, BOUND -> ChartColours.LIGHT_ORANGE;
            case NOT_WORKING -> ChartColours.LIGHT_BLUE;
            case PERSONS, SHARE, SHARE_OF_COUNTRY, TARGET -> light ? ChartColours.LIGHT_BLUE : ChartColours.BLUE;
        };
        byte[] edge = look == Look.JOBS || look == Look.BOUND ? ChartColours.ORANGE : ChartColours.BLUE;
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(ChartColours.fill(inside));
        shape.setLineProperties(ChartColours.line(edge, PresetLineDash.SOLID, EDGE_POINTS));
        series.setShapeProperties(shape);
        standingOut.stream()
                .sorted()
                .forEach(place -> series.getDataPoint(place).setFillProperties(ChartColours.fill(edge)));
    }

    /** The amount of each bar behind it, on a white background, because a line may run behind the amount. */
    static void labels(XDDFBarChartData.Series series, String numberFormat, double points) {
        CTDLbls labels = series.getCTBarSer().addNewDLbls();
        CTNumFmt format = labels.addNewNumFmt();
        format.setFormatCode(numberFormat);
        format.setSourceLinked(false);
        XDDFShapeProperties ground = new XDDFShapeProperties();
        ground.setFillProperties(ChartColours.fill(ChartColours.WHITE));
        labels.addNewSpPr().set(ground.getXmlObject());
        ChartLook.letters(labels.addNewTxPr(), points);
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * A word in the place of each of these bars. Programs would take the word in its cell for a zero. It is written as
     * XML: the XML schema that comes with POI has no type for the label of one bar.
     */
    static void words(XDDFBarChartData.Series series, List<Integer> places, String word, double points) {
        try (XmlCursor into = series.getCTBarSer().getDLbls().newCursor()) {
            into.toFirstChild();
            for (int place : places) {
                try (XmlCursor label =
                        XmlObject.Factory.parse(label(place, word, points)).newCursor()) {
                    label.toFirstChild();
                    label.copyXml(into);
                }
            }
        } catch (XmlException e) {
            throw new IllegalStateException("The label of a bar is not XML: " + word, e);
        }
    }

    /** The label of one bar: its place and the text. */
    private static String label(int place, String word, double points) {
        return String.format(Locale.ROOT, """
            <c:dLbl xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <c:idx val="%d"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r>\
            <a:rPr lang="nl-NL" sz="%d"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>\
            <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>\
            <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>""", place, (int) (points * 100), word);
    }

    /**
     * A dark broken line at the main steps of an axis, among the light ones of its grid. Zero is a main step too: the unbroken
     * line of the other axis covers it there, so that only the target has a broken line.
     */
    static void line(XDDFValueAxis axis, XDDFCategoryAxis atZero) {
        atZero.getOrAddShapeProperties()
                .setLineProperties(
                        ChartColours.line(ChartColours.BLACK, PresetLineDash.SOLID, ChartColours.LINE_POINTS));
        axis.getOrAddMajorGridProperties()
                .setLineProperties(
                        ChartColours.line(ChartColours.BLACK, PresetLineDash.DASH, ChartColours.LINE_POINTS));
        axis.getOrAddMinorGridProperties().setLineProperties(ChartColours.grid());
    }
}
