package nl.beschutwerk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.table.CellLedger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class LineEndsTest {

    private static final ReleaseContent Q4_2024 = ReleaseExamples.published("2024-Q4");

    @Test
    void theLastRunOfEachLineBearsItsNameAtItsLastPoint() throws IOException {
        List<CTScatterSer> series = series(Q4_2024);

        List<String> named = series.stream()
                .filter(CTScatterSer::isSetDLbls)
                .map(each -> each.getTx().getV() == null
                        ? each.getTx().getStrRef().getStrCache().getPtArray(0).getV()
                        : each.getTx().getV())
                .toList();
        assertThat(named).containsExactly("Banen van 31 uur", "Doelstelling op deze datum");
        assertThat(series).filteredOn(CTScatterSer::isSetDLbls).allSatisfy(each -> {
            assertThat(value(each, "idx"))
                    .isEqualTo(each.getYVal().getNumRef().getNumCache().sizeOfPtArray() - 1);
            assertThat(value(each, "showSerName")).isEqualTo(1);
            assertThat(value(each, "showVal")).isZero();
        });
    }

    /** At 83 % of the target the names have room; at 99 % they would cover each other. */
    @Test
    void namesThatWouldCoverEachOtherMoveApart() throws IOException {
        assertThat(moves(Q4_2024)).containsExactly(0.0, 0.0);

        List<Double> moved = moves(withJobs("11000"));
        assertThat(moved.get(0)).isPositive().isCloseTo(-moved.get(1), within(0.0001));
        assertThat(moves(withJobs("11200")).get(0)).isNegative();
    }

    @Test
    void namesAtOnePointMoveApartToo() throws IOException {
        List<Double> moved = moves(withJobs("11100"));
        assertThat(moved.get(0)).isPositive().isCloseTo(-moved.get(1), within(0.0001));
    }

    private static ReleaseContent withJobs(String jobs) {
        return ReleaseExamples.with(Q4_2024, Area.NEDERLAND, Map.of(Indicator.BANEN_31, ReleaseExamples.exact(jobs)));
    }

    private static List<Double> moves(ReleaseContent content) throws IOException {
        return series(content).stream()
                .filter(CTScatterSer::isSetDLbls)
                .map(each -> attribute(each, "y"))
                .map(Double::parseDouble)
                .toList();
    }

    private static List<CTScatterSer> series(ReleaseContent content) throws IOException {
        byte[] bytes = BookRenderer.render(Books.of(content).get(0), "excel/a.xlsx", new CellLedger());
        // A closed workbook keeps its parts in memory.
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheet("Ontwikkeling")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getScatterChartArray(0)
                    .getSerList();
        }
    }

    private static int value(CTScatterSer series, String name) {
        return Integer.parseInt(attribute(series, name));
    }

    private static String attribute(CTScatterSer series, String name) {
        Element labels = (Element) series.getDLbls().getDomNode();
        NodeList found = labels.getElementsByTagNameNS("*", name);
        return ((Element) found.item(0)).getAttribute("val");
    }
}
