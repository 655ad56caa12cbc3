package nl.beschutwerk.audit.accessibility;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Where things stand on a sheet. */
final class LayoutChecks {

    private LayoutChecks() {}

    static List<String> titleInA1(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            if (SheetView.text(view.cell(0, 0)).isBlank()) {
                found.accept("geen titel in A1");
            }
        });
    }

    static List<String> noMergedCells(XSSFWorkbook workbook) {
        return SheetView.each(
                workbook,
                (view, found) -> view.sheet()
                        .getMergedRegions()
                        .forEach(region -> found.accept("samengevoegde cellen " + region.formatAsString())));
    }

    static List<String> noBlankRowsOrColumns(XSSFWorkbook workbook) {
        return SheetView.each(
                workbook,
                (view, found) -> view.table().ifPresent(table -> {
                    for (int row = 0; row < table.getStartRowIndex(); row++) {
                        if (SheetView.isEmpty(view.cell(row, 0))) {
                            found.accept("rij " + (row + 1) + " is leeg");
                        }
                    }
                    List<List<XSSFCell>> body = view.body();
                    for (int row = 0; row < body.size(); row++) {
                        if (body.get(row).stream().allMatch(SheetView::isEmpty)) {
                            found.accept("rij " + (table.getStartRowIndex() + row + 2) + " is leeg");
                        }
                    }
                    for (int column = 0; column < table.getColumnCount(); column++) {
                        int at = column;
                        if (body.stream().allMatch(row -> SheetView.isEmpty(row.get(at)))) {
                            found.accept("kolom " + (column + 1) + " is leeg");
                        }
                    }
                    for (XSSFCell cell : view.cells()) {
                        boolean above = cell.getRowIndex() < table.getStartRowIndex() && cell.getColumnIndex() == 0;
                        boolean inside = cell.getRowIndex() >= table.getStartRowIndex()
                                && cell.getRowIndex() <= table.getEndRowIndex()
                                && cell.getColumnIndex() <= table.getEndColIndex();
                        if (!above && !inside && !SheetView.isEmpty(cell)) {
                            found.accept("cel " + cell.getReference() + " staat buiten de tabel en de tekst");
                        }
                    }
                }));
    }

    static List<String> nothingHidden(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            int index = workbook.getSheetIndex(view.sheet());
            if (workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index)) {
                found.accept("het blad is verborgen");
            }
            view.sheet().rowIterator().forEachRemaining(row -> {
                if (((XSSFRow) row).getZeroHeight()) {
                    found.accept("rij " + (row.getRowNum() + 1) + " is verborgen");
                }
            });
            view.table().ifPresent(table -> {
                for (int column = 0; column <= table.getEndColIndex(); column++) {
                    if (view.sheet().isColumnHidden(column)) {
                        found.accept("kolom " + (column + 1) + " is verborgen");
                    }
                }
            });
        });
    }
}
