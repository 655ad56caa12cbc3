package nl.beschutwerk.report.excel;

import nl.beschutwerk.report.table.Table;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Marks cells as a named Excel table, so that screen readers announce its headers. */
final class ExcelTable {

    private ExcelTable() {}

    /** The cells are filled already: a table takes the names of its columns from its header row. */
    static void create(XSSFSheet sheet, Table table, int headerRow) {
        AreaReference area = new AreaReference(
                new CellReference(headerRow, 0),
                new CellReference(
                        headerRow + table.rows().size(), table.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable created = sheet.createTable(area);
        created.setName(table.name());
        created.setDisplayName(table.name());
        created.updateHeaders();
    }
}
