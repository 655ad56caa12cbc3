package nl.beschutwerk.report.excel;

import nl.beschutwerk.report.table.Chart.Look;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraph;

/** Titles, axes, lines and text of charts. Every series has its own shape, so that colour is never the only difference. */
final class ChartLook {

    private static final String LANGUAGE = "nl-NL";
    private static final double TITLE_POINTS = 14;
    static final double TEXT_POINTS = 12;

    private ChartLook() {}

    static void title(XSSFChart chart, String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
    }

    /** Numbers and names a drawing; numbers are unique within a sheet. */
    static void name(CTNonVisualDrawingProps drawing, int id, String name) {
        drawing.setId(id);
        drawing.setName(name);
    }

    static void axis(XDDFValueAxis axis, String title) {
        axis.setTitle(title);
        axis.getOrAddTextProperties().setFontSize(TEXT_POINTS);
        axis.getOrAddMajorGridProperties().setLineProperties(ChartColours.grid());
    }

    static XDDFChartLegend legend(XSSFChart chart) {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.BOTTOM);
        legend.setOverlay(false);
        return legend;
    }

    /** Whether a series over time is drawn as a line; bounds are marks only. */
    static boolean isLine(Look look) {
        return look != Look.BOUND;
    }

    static void series(XDDFScatterChartData.Series series, Look look) {
        switch (look) {
            case PERSONS, NOT_WORKING, SHARE ->
                look(
                        series,
                        ChartColours.BLUE,
                        MarkerStyle.CIRCLE,
                        ChartColours.line(ChartColours.BLUE, PresetLineDash.SOLID, ChartColours.LINE_POINTS));
            case SHARE_OF_COUNTRY ->
                look(
                        series,
                        ChartColours.BLACK,
                        MarkerStyle.TRIANGLE,
                        ChartColours.line(ChartColours.BLACK, PresetLineDash.DASH, ChartColours.LINE_POINTS));
            case JOBS ->
                look(
                        series,
                        ChartColours.ORANGE,
                        MarkerStyle.DIAMOND,
                        ChartColours.line(ChartColours.ORANGE, PresetLineDash.SOLID, ChartColours.THICK_POINTS));
            case BOUND ->
                look(series, ChartColours.ORANGE, MarkerStyle.DASH, new XDDFLineProperties(new XDDFNoFillProperties()));
            case TARGET ->
                look(
                        series,
                        ChartColours.BLACK,
                        MarkerStyle.SQUARE,
                        ChartColours.line(ChartColours.BLACK, PresetLineDash.DASH, ChartColours.LINE_POINTS));
        }
    }

    /** Sets the text format of the titles and the legend. */
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

    static void letters(CTTextBody text) {
        letters(text, TEXT_POINTS);
    }

    static void letters(CTTextBody text, double points) {
        text.addNewBodyPr();
        text.addNewLstStyle();
        text.addNewP().addNewPPr().addNewDefRPr().setSz((int) (points * 100));
    }

    /** Also sets the language, which would otherwise be that of the machine. */
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
        shape.setFillProperties(ChartColours.fill(color));
        shape.setLineProperties(new XDDFLineProperties(ChartColours.fill(color)));
        series.getCTScatterSer().getMarker().addNewSpPr().set(shape.getXmlObject());
        XDDFShapeProperties own = new XDDFShapeProperties();
        own.setLineProperties(line);
        series.setShapeProperties(own);
    }
}
