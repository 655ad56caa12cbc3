package nl.beschutwerk.audit.accessibility;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Whether each sheet has one proper table, and what its cells hold. */
final class TableChecks {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*\\s*%?");

    private TableChecks() {}

    static List<String> oneNamedTable(XSSFWorkbook workbook) {
        Set<String> names = new HashSet<>();
        return SheetView.each(workbook, (view, found) -> {
            List<XSSFTable> tables = view.sheet().getTables();
            if (tables.size() != 1) {
                found.accept(tables.size() + " tabellen");
            }
            for (XSSFTable table : tables) {
                if (!names.add(table.getName())) {
                    found.accept("de naam " + table.getName() + " komt vaker voor");
                }
                if (table.getStartColIndex() != 0) {
                    found.accept("tabel " + table.getName() + " begint niet in kolom A");
                }
            }
        });
    }

    static List<String> noFilterButtons(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            boolean filtered = view.sheet().getCTWorksheet().isSetAutoFilter()
                    || view.sheet().getTables().stream()
                            .anyMatch(table -> table.getCTTable().isSetAutoFilter());
            if (filtered) {
                found.accept("de tabel heeft filterknoppen");
            }
        });
    }

    static List<String> oneHeaderRow(XSSFWorkbook workbook) {
        return SheetView.each(
                workbook,
                (view, found) -> view.table().ifPresent(table -> {
                    if (table.getHeaderRowCount() != 1) {
                        found.accept(table.getHeaderRowCount() + " kopregels");
                    }
                    Set<String> headers = new HashSet<>();
                    for (int column = 0; column <= table.getEndColIndex(); column++) {
                        String header = SheetView.text(view.cell(table.getStartRowIndex(), column));
                        String named = table.getColumns().get(column).getName();
                        if (header.isBlank() || !header.equals(named) || !headers.add(header)) {
                            found.accept("kolom " + (column + 1) + " heeft geen eigen kop: \"" + header + "\"");
                        }
                    }
                }));
    }

    static List<String> noEmptyCells(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            long empty = view.body().stream()
                    .flatMap(List::stream)
                    .filter(SheetView::isEmpty)
                    .count();
            if (empty > 0) {
                found.accept(empty + " lege cellen in de tabel");
            }
        });
    }

    static List<String> numbersAreNumbers(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            for (XSSFCell cell : view.cells()) {
                if (cell.getCellType() == CellType.FORMULA) {
                    found.accept("formule in " + cell.getReference());
                }
            }
            List<List<XSSFCell>> body = view.body();
            int columns = body.isEmpty() ? 0 : body.get(0).size();
            for (int column = 0; column < columns; column++) {
                int at = column;
                List<XSSFCell> cells = body.stream()
                        .map(row -> row.get(at))
                        .filter(Objects::nonNull)
                        .toList();
                List<XSSFCell> written = cells.stream()
                        .filter(cell -> NUMBER.matcher(SheetView.text(cell)).matches())
                        .toList();
                boolean numeric = cells.stream().anyMatch(cell -> cell.getCellType() == CellType.NUMERIC);
                if (!written.isEmpty() && (numeric || written.size() == cells.size())) {
                    found.accept("getal als tekst in " + written.get(0).getReference());
                }
            }
        });
    }
}
