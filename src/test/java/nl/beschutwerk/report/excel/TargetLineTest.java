package nl.beschutwerk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STPresetLineDashVal;

/** The broken line of a chart is at the target, and nowhere else. */
class TargetLineTest {

    /** It is a line of the grid, and the grid has one at zero too: there the axis must cover it. */
    @Test
    void theAxisCoversTheLineAtZero() throws IOException {
        List<CTPlotArea> withTarget = charts().stream()
                .map(chart -> chart.getCTChart().getPlotArea())
                .filter(TargetLineTest::hasBrokenGrid)
                .toList();

        // The summary, the municipalities, the comparison and the ranking.
        assertThat(withTarget).hasSize(4).allSatisfy(plot -> {
            CTLineProperties grid =
                    plot.getValAxArray(0).getMajorGridlines().getSpPr().getLn();
            CTLineProperties axis = plot.getCatAxArray(0).getSpPr().getLn();
            assertThat(axis.getPrstDash().getVal()).isEqualTo(STPresetLineDashVal.SOLID);
            assertThat(axis.getW()).isGreaterThanOrEqualTo(grid.getW());
            assertThat(plot.getValAxArray(0).getNumFmt().getFormatCode()).contains("[=100]\"doelstelling \"");
        });
    }

    private static boolean hasBrokenGrid(CTPlotArea plot) {
        return plot.sizeOfCatAxArray() == 1
                && plot.getValAxArray(0).getMajorGridlines().getSpPr().getLn().getPrstDash() != null
                && plot.getValAxArray(0)
                                .getMajorGridlines()
                                .getSpPr()
                                .getLn()
                                .getPrstDash()
                                .getVal()
                        == STPresetLineDashVal.DASH;
    }

    private static List<XSSFChart> charts() throws IOException {
        Area region = FullSizeExample.release().figures().areas(AreaLevel.ARBEIDSMARKTREGIO).stream()
                .filter(area -> area.name().equals("Rijnmond"))
                .findFirst()
                .orElseThrow();
        Book book = Books.of(FullSizeExample.release()).stream()
                .filter(each -> each.title().contains(region.name()))
                .findFirst()
                .orElseThrow();
        byte[] bytes = BookRenderer.render(book, "excel/a.xlsx", new CellLedger());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetAt)
                    .filter(sheet -> sheet.getDrawingPatriarch() != null)
                    .flatMap(sheet -> sheet.getDrawingPatriarch().getCharts().stream())
                    .toList();
        }
    }
}
