package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/** Reads the charts of a sheet of a workbook (XLSX), in their order. */
final class WorkbookCharts {

    private WorkbookCharts() {}

    static List<ChartView> of(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing == null) {
            return List.of();
        }
        List<ChartView> charts = new ArrayList<>();
        int next = 0;
        for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
            if (anchor.isSetGraphicFrame() && next < drawing.getCharts().size()) {
                charts.add(chart(
                        anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr(),
                        drawing.getCharts().get(next)));
                next++;
            } else {
                charts.add(new ChartView("", 0, "", "", false, false, true));
            }
        }
        return charts;
    }

    private static ChartView chart(CTNonVisualDrawingProps properties, XSSFChart chart) {
        CTPlotArea plot = chart.getCTChart().getPlotArea();
        boolean named = plot.getValAxList().stream().allMatch(CTValAx::isSetTitle)
                && plot.getCatAxList().stream().allMatch(axis -> axis.isSetTitle());
        boolean fromZero = plot.getValAxList().stream()
                .allMatch(axis -> axis.getScaling().isSetMin()
                        && axis.getScaling().getMin().getVal() == 0);
        return new ChartView(
                properties.getName(),
                properties.getId(),
                chart.getTitleText() == null ? "" : chart.getTitleText().getString(),
                properties.getDescr() == null ? "" : properties.getDescr(),
                true,
                named,
                plot.getBarChartList().isEmpty() || fromZero);
    }
}
