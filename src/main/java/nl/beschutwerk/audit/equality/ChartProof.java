package nl.beschutwerk.audit.equality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

/** Proves that a chart draws cells, all of them numbers, and remembers of each what the cell holds. */
final class ChartProof {

    private final XSSFWorkbook workbook;
    private final List<String> problems = new ArrayList<>();
    private int points;

    private ChartProof(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    static ChartProof of(XSSFWorkbook workbook, XSSFSheet sheet) {
        ChartProof proof = new ChartProof(workbook);
        if (sheet.getDrawingPatriarch() != null) {
            for (XSSFChart chart : sheet.getDrawingPatriarch().getCharts()) {
                for (CTScatterChart scatter : chart.getCTChart().getPlotArea().getScatterChartList()) {
                    for (CTScatterSer series : scatter.getSerList()) {
                        proof.prove(series);
                    }
                }
            }
        }
        return proof;
    }

    List<String> problems() {
        return problems;
    }

    int points() {
        return points;
    }

    private void prove(CTScatterSer series) {
        CTNumDataSource amounts = series.getYVal();
        if (!amounts.isSetNumRef() || !series.getXVal().isSetNumRef()) {
            problems.add("de grafiek tekent getallen die in geen cel staan");
            return;
        }
        points += prove(amounts.getNumRef());
        prove(series.getXVal().getNumRef());
    }

    private int prove(CTNumRef reference) {
        CellReference[] cells =
                new AreaReference(reference.getF(), SpreadsheetVersion.EXCEL2007).getAllReferencedCells();
        List<CTNumVal> remembered = reference.getNumCache().getPtList();
        if (remembered.size() != cells.length) {
            problems.add("de grafiek onthoudt " + remembered.size() + " van de " + cells.length + " cellen van "
                    + reference.getF());
            return 0;
        }
        for (CTNumVal point : remembered) {
            CellReference at = cells[(int) point.getIdx()];
            XSSFCell cell = cell(at);
            boolean same = cell != null
                    && cell.getCellType() == CellType.NUMERIC
                    && new BigDecimal(cell.getRawValue()).compareTo(new BigDecimal(point.getV())) == 0;
            if (!same) {
                problems.add("de grafiek tekent " + point.getV() + " voor " + at.formatAsString());
            }
        }
        return cells.length;
    }

    @Nullable
    private XSSFCell cell(CellReference at) {
        XSSFRow row = workbook.getSheet(at.getSheetName()).getRow(at.getRow());
        return row == null ? null : row.getCell(at.getCol());
    }
}
