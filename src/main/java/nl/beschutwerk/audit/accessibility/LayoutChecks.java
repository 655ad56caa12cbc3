package nl.beschutwerk.audit.accessibility;

import java.util.List;
import java.util.function.Consumer;
import nl.beschutwerk.audit.accessibility.SheetView.TableView;

/** Checks of the layout of a sheet. */
final class LayoutChecks {

    private LayoutChecks() {}

    static List<String> titleInA1(BookView book) {
        return book.each((sheet, found) -> {
            if (sheet.grid().at(0, 0).text().isBlank()) {
                found.accept("geen titel in A1");
            }
        });
    }

    static List<String> noMergedCells(BookView book) {
        return book.each(
                (sheet, found) -> sheet.merged().forEach(range -> found.accept("samengevoegde cellen " + range)));
    }

    static List<String> noBlankRowsOrColumns(BookView book) {
        return book.each((sheet, found) -> sheet.table().ifPresent(table -> {
            blank(sheet, table, found);
            outside(sheet, table, found);
        }));
    }

    private static void blank(SheetView sheet, TableView table, Consumer<String> found) {
        for (int row = 0; row < table.firstRow(); row++) {
            if (sheet.grid().at(row, 0).isEmpty()) {
                found.accept("rij " + (row + 1) + " is leeg");
            }
        }
        int lastText = sheet.cells().stream().mapToInt(CellView::row).max().orElse(0);
        for (int row = table.lastRow() + 1; row < lastText; row++) {
            if (sheet.grid().at(row, 0).isEmpty()) {
                found.accept("rij " + (row + 1) + " is leeg");
            }
        }
        List<List<CellView>> body = sheet.body();
        for (int row = 0; row < body.size(); row++) {
            if (body.get(row).stream().allMatch(CellView::isEmpty)) {
                found.accept("rij " + (table.firstRow() + row + 2) + " is leeg");
            }
        }
        for (int column = 0; column <= table.lastColumn() - table.firstColumn(); column++) {
            int at = column;
            if (body.stream().allMatch(row -> row.get(at).isEmpty()) && !sheet.mayBeEmpty(at)) {
                found.accept("kolom " + (column + 1) + " is leeg");
            }
        }
    }

    private static void outside(SheetView sheet, TableView table, Consumer<String> found) {
        for (CellView cell : sheet.cells()) {
            boolean text = (cell.row() < table.firstRow() || cell.row() > table.lastRow()) && cell.column() == 0;
            boolean inside = cell.row() >= table.firstRow()
                    && cell.row() <= table.lastRow()
                    && cell.column() <= table.lastColumn();
            if (!text && !inside && !cell.isEmpty()) {
                found.accept("cel " + cell.reference() + " staat buiten de tabel en de tekst");
            }
        }
    }

    static List<String> nothingHidden(BookView book) {
        return book.each((sheet, found) -> sheet.hidden().forEach(found));
    }
}
