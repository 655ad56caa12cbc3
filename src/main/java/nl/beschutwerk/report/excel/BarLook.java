package nl.beschutwerk.report.excel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import javax.xml.namespace.QName;
import nl.beschutwerk.report.table.Chart.Look;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/** Colours and shapes of bars, of the amounts above them, and of the targets. */
final class BarLook {

    private static final double EDGE_POINTS = 1;
    private static final double MARK_POINTS = 2.25;
    private static final int MARK_SIZE = 14;

    /** Forty-five degrees, in sixty-thousandths, rising. */
    private static final int SLANT = -2_700_000;

    /** A quarter turn to the left, in the same. */
    private static final int UPRIGHT = -5_400_000;

    /** The plot area if names are written at a slant, as fractions of the width and height of the chart. */
    private static final double BARS_LEFT = 0.09;

    private static final double BARS_TOP = 0.12;
    private static final double BARS_WIDTH = 0.89;
    private static final double BARS_HEIGHT = 0.46;

    private BarLook() {}

    /** The names below the bars. If there are many, they are written at a slant, so that each can be read. */
    static void names(XSSFChart chart, XDDFCategoryAxis axis, boolean slanting) {
        axis.getOrAddTextProperties().setFontSize(ChartLook.TEXT_POINTS);
        axis.setMajorTickMark(AxisTickMark.NONE);
        if (slanting) {
            // By default, programs give the bars a third of the height, and the names the rest.
            XDDFManualLayout room = chart.getOrAddManualLayout();
            room.setTarget(LayoutTarget.INNER);
            room.setXMode(LayoutMode.EDGE);
            room.setYMode(LayoutMode.EDGE);
            room.setX(BARS_LEFT);
            room.setY(BARS_TOP);
            room.setWidthRatio(BARS_WIDTH);
            room.setHeightRatio(BARS_HEIGHT);
            chart.getCTChart()
                    .getPlotArea()
                    .getCatAxArray(0)
                    .getTxPr()
                    .getBodyPr()
                    .setRot(SLANT);
        }
    }

    /**
     * Dark and light tones, which stay distinct in greyscale. Light bars have a dark edge, and a mark on top of them stays
     * visible.
     */
    static void bars(XDDFBarChartData.Series series, Look look, Set<Integer> standingOut) {
        boolean light = !standingOut.isEmpty();
        byte[] inside = switch (look) {
            case JOBS, BOUND -> ChartColours.LIGHT_ORANGE;
            case NOT_WORKING -> ChartColours.LIGHT_BLUE;
            case PERSONS, SHARE, TARGET -> light ? ChartColours.LIGHT_BLUE : ChartColours.BLUE;
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

    /**
     * The amount of each bar above it, on a white background, because a line may run behind the amount.
     *
     * @param decimals of the amounts; empty if there is no room for them
     */
    static void labels(XDDFBarChartData.Series series, OptionalInt decimals) {
        CTDLbls labels = series.getCTBarSer().addNewDLbls();
        decimals.ifPresent(places -> {
            CTNumFmt format = labels.addNewNumFmt();
            format.setFormatCode(NumberFormats.WHOLE + (places == 0 ? "" : "." + "0".repeat(places)));
            format.setSourceLinked(false);
            XDDFShapeProperties ground = new XDDFShapeProperties();
            ground.setFillProperties(ChartColours.fill(ChartColours.WHITE));
            labels.addNewSpPr().set(ground.getXmlObject());
            ChartLook.letters(labels.addNewTxPr());
            labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        });
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(decimals.isPresent());
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /**
     * A word upright in the place of each of these bars. Programs would take the word in its cell for a zero. It is written as
     * XML: the XML schema that comes with POI has no type for the label of one bar.
     */
    static void words(XDDFBarChartData.Series series, List<Integer> places, String word) {
        try (XmlCursor into = series.getCTBarSer().getDLbls().newCursor()) {
            into.toFirstChild();
            for (int place : places) {
                try (XmlCursor label =
                        XmlObject.Factory.parse(label(place, word)).newCursor()) {
                    label.toFirstChild();
                    label.copyXml(into);
                }
            }
        } catch (XmlException e) {
            throw new IllegalStateException("The label of a bar is not XML: " + word, e);
        }
    }

    /** The label of one bar: its place, the turn of its text, and the text. */
    private static String label(int place, String word) {
        return String.format(Locale.ROOT, """
            <c:dLbl xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <c:idx val="%d"/><c:tx><c:rich><a:bodyPr rot="%d" vert="horz"/><a:lstStyle/><a:p><a:r>\
            <a:rPr lang="nl-NL" sz="1200"/><a:t>%s</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="outEnd"/>\
            <c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>\
            <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>""", place, UPRIGHT, word);
    }

    /** A mark at each bar. */
    static void marks(XDDFLineChartData.Series series) {
        series.setMarkerStyle(MarkerStyle.DASH);
        size(series.getCTLineSer().getMarker());
        XDDFShapeProperties mark = new XDDFShapeProperties();
        mark.setFillProperties(ChartColours.fill(ChartColours.BLACK));
        mark.setLineProperties(ChartColours.line(ChartColours.BLACK, PresetLineDash.SOLID, MARK_POINTS));
        series.getCTLineSer().getMarker().addNewSpPr().set(mark.getXmlObject());
        XDDFShapeProperties own = new XDDFShapeProperties();
        own.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        series.setShapeProperties(own);
    }

    /** A dark broken line at the main steps of an axis, among the light ones of its grid. */
    static void line(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties()
                .setLineProperties(
                        ChartColours.line(ChartColours.BLACK, PresetLineDash.DASH, ChartColours.LINE_POINTS));
        axis.getOrAddMinorGridProperties().setLineProperties(ChartColours.grid());
    }

    /** Sets the size with a cursor: the XML schema that comes with POI has no type for this attribute. */
    private static void size(CTMarker marker) {
        try (XmlCursor cursor = marker.addNewSize().newCursor()) {
            cursor.setAttributeText(new QName("val"), String.valueOf(MARK_SIZE));
        }
    }
}
