package nl.beschutwerk.audit.accessibility;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;

/** Whether charts can be read, and do not mislead. */
final class ChartChecks {

    private ChartChecks() {}

    static List<String> titled(XSSFWorkbook workbook) {
        return eachChart(workbook, (chart, found) -> {
            if (chart.getTitleText() == null || chart.getTitleText().getString().isBlank()) {
                found.accept("een grafiek heeft geen titel");
            }
            CTPlotArea plot = chart.getCTChart().getPlotArea();
            boolean named = plot.getValAxList().stream().allMatch(CTValAx::isSetTitle)
                    && plot.getCatAxList().stream().allMatch(axis -> axis.isSetTitle());
            if (!named) {
                found.accept("een as heeft geen naam");
            }
        });
    }

    /** The length of a bar is what is read: it must be its amount, whole. */
    static List<String> barsFromZero(XSSFWorkbook workbook) {
        return eachChart(workbook, (chart, found) -> {
            CTPlotArea plot = chart.getCTChart().getPlotArea();
            boolean fromZero = plot.getValAxList().stream()
                    .allMatch(axis -> axis.getScaling().isSetMin()
                            && axis.getScaling().getMin().getVal() == 0);
            if (!plot.getBarChartList().isEmpty() && !fromZero) {
                found.accept("de as van staven begint niet bij nul");
            }
        });
    }

    private static List<String> eachChart(XSSFWorkbook workbook, BiConsumer<XSSFChart, Consumer<String>> check) {
        return SheetView.each(workbook, (view, found) -> {
            if (view.sheet().getDrawingPatriarch() != null) {
                view.sheet().getDrawingPatriarch().getCharts().forEach(chart -> check.accept(chart, found));
            }
        });
    }
}
