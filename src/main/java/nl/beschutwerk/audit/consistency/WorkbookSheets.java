package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.audit.consistency.ReadCell.Form;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the sheets of a workbook (XLSX) back. */
final class WorkbookSheets {

    /** The first section of a format code, which applies to amounts above zero. */
    private static final Pattern FORMAT = Pattern.compile("(?:\\[[^]]*])?\\+?#,##0(?:\\.(0+))?(.*)");

    private WorkbookSheets() {}

    static List<ReadSheet> of(XSSFWorkbook workbook) {
        List<ReadSheet> sheets = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            sheets.add(sheet(workbook.getSheetAt(i)));
        }
        return sheets;
    }

    private static ReadSheet sheet(XSSFSheet sheet) {
        List<ReadCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add(cell((XSSFCell) cell));
            }
        }
        OptionalInt headerRow = sheet.getTables().size() == 1
                ? OptionalInt.of(sheet.getTables().get(0).getStartRowIndex())
                : OptionalInt.empty();
        return new ReadSheet(sheet.getSheetName(), cells, headerRow);
    }

    private static ReadCell cell(XSSFCell cell) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        String address = cell.getReference();
        return switch (cell.getCellType()) {
            case FORMULA -> ReadCell.ofFormula(row, column, address);
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? ReadCell.ofDate(
                                row,
                                column,
                                address,
                                cell.getLocalDateTimeCellValue().toLocalDate())
                        : ReadCell.ofNumber(row, column, address, new BigDecimal(cell.getRawValue()), form(cell));
            case STRING -> ReadCell.ofText(row, column, address, cell.getStringCellValue());
            default -> ReadCell.ofText(row, column, address, "");
        };
    }

    private static Optional<Form> form(XSSFCell cell) {
        Matcher matcher =
                FORMAT.matcher(cell.getCellStyle().getDataFormatString().split(";", -1)[0]);
        return matcher.matches()
                ? Optional.of(new Form(
                        matcher.group(1) == null ? 0 : matcher.group(1).length(),
                        matcher.group(2).contains("%")))
                : Optional.empty();
    }
}
