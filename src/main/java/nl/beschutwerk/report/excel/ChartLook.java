package nl.beschutwerk.report.excel;

import nl.beschutwerk.report.table.Chart.Look;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTitle;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
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
    private static final byte[] BLUE = {0x15, 0x42, 0x73};
    private static final byte[] ORANGE = {(byte) 0xB8, 0x4A, 0x00};
    private static final byte[] BLACK = {0x1A, 0x1A, 0x1A};
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
        grid.setWidth(0.75);
        axis.getOrAddMajorGridProperties().setLineProperties(grid);
    }

    static void series(XDDFScatterChartData.Series series, Look look) {
        switch (look) {
            case PERSONS -> look(series, BLUE, MarkerStyle.CIRCLE, line(BLUE, PresetLineDash.SOLID));
            case JOBS -> look(series, ORANGE, MarkerStyle.DIAMOND, line(ORANGE, PresetLineDash.SOLID));
            case BOUND -> look(series, ORANGE, MarkerStyle.DASH, new XDDFLineProperties(new XDDFNoFillProperties()));
            case TARGET -> look(series, BLACK, MarkerStyle.SQUARE, line(BLACK, PresetLineDash.DASH));
        }
    }

    /** Letters of the titles and the legend. */
    static void finish(XSSFChart chart) {
        letters(chart.getCTChart().getTitle(), TITLE_POINTS, true);
        for (CTValAx axis : chart.getCTChart().getPlotArea().getValAxArray()) {
            letters(axis.getTitle(), TEXT_POINTS, false);
        }
        CTTextBody legend = chart.getCTChart().getLegend().addNewTxPr();
        legend.addNewBodyPr();
        legend.addNewLstStyle();
        legend.addNewP().addNewPPr().addNewDefRPr().setSz((int) (TEXT_POINTS * 100));
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

    private static XDDFLineProperties line(byte[] color, PresetLineDash dash) {
        XDDFLineProperties line = new XDDFLineProperties(fill(color));
        line.setWidth(LINE_POINTS);
        line.setPresetDash(new XDDFPresetLineDash(dash));
        return line;
    }

    private static XDDFSolidFillProperties fill(byte[] color) {
        return new XDDFSolidFillProperties(XDDFColor.from(color));
    }
}
