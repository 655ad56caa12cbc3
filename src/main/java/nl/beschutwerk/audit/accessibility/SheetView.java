package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet as the checks look at it: the text above its table, the header row, and the cells below. */
final class SheetView {

    private final XSSFSheet sheet;

    private SheetView(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** Looks at every sheet in turn; the check adds what it finds, and the sheet's name is put before it. */
    static List<String> each(XSSFWorkbook workbook, BiConsumer<SheetView, Consumer<String>> check) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            check.accept(new SheetView(sheet), problem -> problems.add(sheet.getSheetName() + ": " + problem));
        }
        return problems;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    /** Its one table; empty where it has none or several. */
    Optional<XSSFTable> table() {
        return sheet.getTables().size() == 1 ? Optional.of(sheet.getTables().get(0)) : Optional.empty();
    }

    /** Every cell that exists on the sheet, row by row. */
    List<XSSFCell> cells() {
        List<XSSFCell> cells = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                cells.add((XSSFCell) cell);
            }
        }
        return cells;
    }

    /** The rows of the table below its header, each with all its cells; null where there is none. */
    List<List<@Nullable XSSFCell>> body() {
        List<List<@Nullable XSSFCell>> rows = new ArrayList<>();
        table().ifPresent(table -> {
            for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
                List<@Nullable XSSFCell> cells = new ArrayList<>();
                for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                    cells.add(cell(row, column));
                }
                rows.add(cells);
            }
        });
        return rows;
    }

    @Nullable
    XSSFCell cell(int row, int column) {
        return sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(column);
    }

    /** The text of a cell; empty for a cell that is absent or holds anything but text. */
    static String text(@Nullable XSSFCell cell) {
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }

    static boolean isEmpty(@Nullable XSSFCell cell) {
        return cell == null
                || cell.getCellType() == CellType.BLANK
                || (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().isBlank());
    }
}
