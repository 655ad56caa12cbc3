package nl.beschutwerk.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;

/** The name of each line to the right of its last point, so that readers need not look it up in the legend. */
final class LineEnds {

    /**
     * The plot area, as fractions of the width and height of the chart, below a title of two lines. The names of the lines are to
     * the right of it.
     */
    private static final double LEFT = 0.09;

    private static final double TOP = 0.17;
    private static final double WIDTH = 0.67;
    private static final double HEIGHT = 0.57;

    /** How high a name is, as a fraction of the height of the chart. */
    private static final double LETTERS = 0.055;

    /** How much of its height the highest amount takes at least, since programs choose the end of the axis. */
    private static final double LEAST_SHARE = 0.75;

    /**
     * The end of a line.
     *
     * @param point of the series, from 0
     * @param row of the sheet; ends in one row are above each other
     */
    private record End(XDDFScatterChartData.Series series, int point, int row, double amount) {}

    private final List<End> ends = new ArrayList<>();

    /** Leaves room for the names beside the lines. */
    static void makeRoom(XSSFChart chart) {
        XDDFManualLayout room = chart.getOrAddManualLayout();
        room.setTarget(LayoutTarget.INNER);
        room.setXMode(LayoutMode.EDGE);
        room.setYMode(LayoutMode.EDGE);
        room.setX(LEFT);
        room.setY(TOP);
        room.setWidthRatio(WIDTH);
        room.setHeightRatio(HEIGHT);
    }

    void add(XDDFScatterChartData.Series series, int point, int row, double amount) {
        ends.add(new End(series, point, row, amount));
    }

    /**
     * Writes the names. Names that would cover each other move apart.
     *
     * @param highest amount that the chart draws
     */
    void write(double highest) {
        ends.forEach(end -> write(end, down(end, highest)));
    }

    /** How far a name moves down from the height of its point, as a fraction of the height of the chart. */
    private double down(End end, double highest) {
        double down = 0;
        for (End other : ends) {
            double difference = Math.abs(end.amount() - other.amount());
            // If all amounts are zero, the ends are in one place.
            double apart = difference == 0 ? 0 : difference / highest * HEIGHT * LEAST_SHARE;
            if (!other.equals(end) && other.row() == end.row() && apart < LETTERS) {
                boolean above = end.amount() > other.amount()
                        || (end.amount() == other.amount() && ends.indexOf(end) > ends.indexOf(other));
                down += (above ? -1 : 1) * (LETTERS - apart) / 2;
            }
        }
        return down;
    }

    /** Written as XML: the XML schema that comes with POI has no type for the label of one point. */
    private static void write(End end, double down) {
        try (XmlCursor into = end.series().getCTScatterSer().addNewDLbls().newCursor();
                XmlCursor label =
                        XmlObject.Factory.parse(xml(end.point(), down)).newCursor()) {
            into.toFirstContentToken();
            label.toFirstChild();
            label.copyXmlContents(into);
        } catch (XmlException e) {
            throw new IllegalStateException("The name of a line is not XML", e);
        }
    }

    /** The labels of a series: the name of the series at one point, and nothing at the others. */
    private static String xml(int point, double down) {
        return String.format(Locale.ROOT, """
            <c:dLbls xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"\
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
            <c:dLbl><c:idx val="%d"/><c:layout><c:manualLayout><c:x val="0.008"/><c:y val="%.4f"/></c:manualLayout></c:layout>\
            <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
            <c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200"/></a:pPr>\
            <a:endParaRPr lang="nl-NL"/></a:p></c:txPr><c:dLblPos val="r"/>\
            <c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="1"/>\
            <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbl>\
            <c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>\
            <c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>""", point, down);
    }
}
