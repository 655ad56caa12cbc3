package nl.beschutwerk.report.excel;

import java.util.Set;
import javax.xml.namespace.QName;
import nl.beschutwerk.report.table.Chart.Look;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.LayoutMode;
import org.apache.poi.xddf.usermodel.chart.LayoutTarget;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFManualLayout;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumFmt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** Colours, shapes and letters of charts. Every series has a shape of its own, so that colour is never the only signal. */
final class ChartLook {

    private static final String LANGUAGE = "nl-NL";
    private static final double TITLE_POINTS = 14;
    private static final double TEXT_POINTS = 12;
    private static final double LINE_POINTS = 2.25;
    private static final double EDGE_POINTS = 1;
    private static final double GRID_POINTS = 0.75;
    private static final double MARK_POINTS = 2.25;
    private static final int MARK_SIZE = 14;

    /** Forty-five degrees, in sixty-thousandths, rising. */
    private static final int SLANT = -2_700_000;

    /** Where bars with slanting names stand, in parts of the chart. */
    private static final double BARS_LEFT = 0.09;

    private static final double BARS_TOP = 0.12;
    private static final double BARS_WIDTH = 0.89;
    private static final double BARS_HEIGHT = 0.46;

    private static final byte[] BLUE = {0x15, 0x42, 0x73};
    private static final byte[] ORANGE = {(byte) 0xB8, 0x4A, 0x00};
    private static final byte[] LIGHT_ORANGE = {(byte) 0xF6, (byte) 0xC4, (byte) 0x8F};
    private static final byte[] LIGHT_BLUE = {(byte) 0xC9, (byte) 0xD9, (byte) 0xEA};
    private static final byte[] BLACK = {0x1A, 0x1A, 0x1A};
    private static final byte[] WHITE = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] GREY = {(byte) 0xD0, (byte) 0xD0, (byte) 0xD0};

    private ChartLook() {}

    static void title(XSSFChart chart, String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
    }

    static void axis(XDDFValueAxis axis, String title) {
        axis.setTitle(title);
        axis.getOrAddTextProperties().setFontSize(TEXT_POINTS);
        XDDFLineProperties grid = new XDDFLineProperties(fill(GREY));
        grid.setWidth(GRID_POINTS);
        axis.getOrAddMajorGridProperties().setLineProperties(grid);
    }

    /** The names below bars; many of them slant, so that each can be read. */
    static void names(XSSFChart chart, XDDFCategoryAxis axis, boolean slanting) {
        axis.getOrAddTextProperties().setFontSize(TEXT_POINTS);
        axis.setMajorTickMark(AxisTickMark.NONE);
        if (slanting) {
            // Left to themselves, programs give the bars a third of the height, and the names the rest.
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

    /** Dark and light tones, which stay apart in grey; light ones have a dark edge, and let a mark upon them be seen. */
    static void bars(XDDFBarChartData.Series series, Look look, Set<Integer> standingOut) {
        boolean light = !standingOut.isEmpty();
        byte[] inside = switch (look) {
            case JOBS, BOUND -> LIGHT_ORANGE;
            case NOT_WORKING -> LIGHT_BLUE;
            case PERSONS, SHARE, TARGET -> light ? LIGHT_BLUE : BLUE;
        };
        byte[] edge = look == Look.JOBS || look == Look.BOUND ? ORANGE : BLUE;
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(fill(inside));
        shape.setLineProperties(line(edge, PresetLineDash.SOLID, EDGE_POINTS));
        series.setShapeProperties(shape);
        standingOut.stream()
                .sorted()
                .forEach(place -> series.getDataPoint(place).setFillProperties(fill(edge)));
    }

    /** The amount of each bar above it, on a white ground: a line may run behind it. */
    static void amounts(XDDFBarChartData.Series series, int decimals) {
        CTDLbls labels = series.getCTBarSer().addNewDLbls();
        CTNumFmt format = labels.addNewNumFmt();
        format.setFormatCode(NumberFormats.WHOLE + (decimals == 0 ? "" : "." + "0".repeat(decimals)));
        format.setSourceLinked(false);
        XDDFShapeProperties ground = new XDDFShapeProperties();
        ground.setFillProperties(fill(WHITE));
        labels.addNewSpPr().set(ground.getXmlObject());
        letters(labels.addNewTxPr());
        labels.addNewDLblPos().setVal(STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** A mark at each bar. */
    static void marks(XDDFLineChartData.Series series) {
        series.setMarkerStyle(MarkerStyle.DASH);
        size(series.getCTLineSer().getMarker());
        XDDFShapeProperties mark = new XDDFShapeProperties();
        mark.setFillProperties(fill(BLACK));
        mark.setLineProperties(line(BLACK, PresetLineDash.SOLID, MARK_POINTS));
        series.getCTLineSer().getMarker().addNewSpPr().set(mark.getXmlObject());
        XDDFShapeProperties own = new XDDFShapeProperties();
        own.setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        series.setShapeProperties(own);
    }

    /** A dark broken line at the main steps of an axis, among the light ones of its grid. */
    static void line(XDDFValueAxis axis) {
        axis.getOrAddMajorGridProperties().setLineProperties(line(BLACK, PresetLineDash.DASH, LINE_POINTS));
        XDDFLineProperties grid = new XDDFLineProperties(fill(GREY));
        grid.setWidth(GRID_POINTS);
        axis.getOrAddMinorGridProperties().setLineProperties(grid);
    }

    /** By a cursor: the schema that travels with POI has no type for this attribute. */
    private static void size(CTMarker marker) {
        try (XmlCursor cursor = marker.addNewSize().newCursor()) {
            cursor.setAttributeText(new QName("val"), String.valueOf(MARK_SIZE));
        }
    }

    static XDDFChartLegend legend(XSSFChart chart) {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        return legend;
    }

    static void series(XDDFScatterChartData.Series series, Look look) {
        switch (look) {
            case PERSONS, NOT_WORKING, SHARE ->
                look(series, BLUE, MarkerStyle.CIRCLE, line(BLUE, PresetLineDash.SOLID, LINE_POINTS));
            case JOBS -> look(series, ORANGE, MarkerStyle.DIAMOND, line(ORANGE, PresetLineDash.SOLID, LINE_POINTS));
            case BOUND -> look(series, ORANGE, MarkerStyle.DASH, new XDDFLineProperties(new XDDFNoFillProperties()));
            case TARGET -> look(series, BLACK, MarkerStyle.SQUARE, line(BLACK, PresetLineDash.DASH, LINE_POINTS));
        }
    }

    /** Letters of the titles and the legend. */
    static void finish(XSSFChart chart) {
        letters(chart.getCTChart().getTitle(), TITLE_POINTS, true);
        for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxArray()) {
            letters(axis.getTitle(), TEXT_POINTS, false);
        }
        for (CTCatAx axis : chart.getCTChart().getPlotArea().getCatAxArray()) {
            letters(axis.getTitle(), TEXT_POINTS, false);
        }
        if (!chart.getCTChart().isSetLegend()) {
            return;
        }
        letters(chart.getCTChart().getLegend().addNewTxPr());
    }

    private static void letters(CTTextBody text) {
        text.addNewBodyPr();
        text.addNewLstStyle();
        text.addNewP().addNewPPr().addNewDefRPr().setSz((int) (TEXT_POINTS * 100));
    }

    /** Sets the language too, which would otherwise be that of the machine. */
    private static void letters(CTTitle title, double points, boolean bold) {
        for (CTTextParagraph paragraph : title.getTx().getRich().getPArray()) {
            if (paragraph.isSetEndParaRPr()) {
                paragraph.unsetEndParaRPr();
            }
            for (CTRegularTextRun run : paragraph.getRArray()) {
                CTTextCharacterProperties letters = run.isSetRPr() ? run.getRPr() : run.addNewRPr();
                letters.setLang(LANGUAGE);
                letters.setSz((int) (points * 100));
                letters.setB(bold);
            }
        }
    }

    private static void look(
            XDDFScatterChartData.Series series, byte[] color, MarkerStyle marker, XDDFLineProperties line) {
        series.setMarkerStyle(marker);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        shape.setFillProperties(fill(color));
        shape.setLineProperties(new XDDFLineProperties(fill(color)));
        series.getCTScatterSer().getMarker().addNewSpPr().set(shape.getXmlObject());
        XDDFShapeProperties own = new XDDFShapeProperties();
        own.setLineProperties(line);
        series.setShapeProperties(own);
    }

    private static XDDFLineProperties line(byte[] color, PresetLineDash dash, double points) {
        XDDFLineProperties line = new XDDFLineProperties(fill(color));
        line.setWidth(points);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    private static XDDFSolidFillProperties fill(byte[] color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color));
    }
}
