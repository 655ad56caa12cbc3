package nl.beschutwerk.audit.accessibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.beschutwerk.audit.accessibility.SheetView.TableView;

/** Checks that each sheet has exactly one table with a header, and checks the contents of its cells. */
final class TableChecks {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d.,]*\\s*%?");

    private TableChecks() {}

    static List<String> oneNamedTable(BookView book) {
        Set<String> names = new HashSet<>();
        return book.each((sheet, found) -> {
            if (sheet.tables().size() != 1) {
                found.accept(sheet.tables().size() + " tabellen");
            }
            for (TableView table : sheet.tables()) {
                if (!names.add(table.name())) {
                    found.accept("de naam " + table.name() + " komt vaker voor");
                }
                if (table.firstColumn() != 0) {
                    found.accept("tabel " + table.name() + " begint niet in kolom A");
                }
            }
        });
    }

    static List<String> noFilterButtons(BookView book) {
        return book.each((sheet, found) -> {
            if (sheet.tables().stream().anyMatch(TableView::filtered)) {
                found.accept("de tabel heeft filterknoppen");
            }
        });
    }

    static List<String> oneHeaderRow(BookView book) {
        return book.each((sheet, found) -> sheet.table().ifPresent(table -> {
            if (table.headerRows() != 1) {
                found.accept(table.headerRows() + " kopregels");
            }
            Set<String> headers = new HashSet<>();
            for (int column = 0; column <= table.lastColumn(); column++) {
                String header = sheet.grid().at(table.firstRow(), column).text();
                boolean named = column < table.headers().size()
                        && header.equals(table.headers().get(column));
                if (header.isBlank() || !named || !headers.add(header)) {
                    found.accept("kolom " + (column + 1) + " heeft geen eigen kop: \"" + header + "\"");
                }
            }
        }));
    }

    static List<String> noEmptyCells(BookView book) {
        return book.each((sheet, found) -> {
            long empty = sheet.body().stream()
                    .flatMap(List::stream)
                    .filter(cell -> cell.isEmpty() && !sheet.mayBeEmpty(cell.column()))
                    .count();
            if (empty > 0) {
                found.accept(empty + " lege cellen in de tabel");
            }
        });
    }

    static List<String> numbersAreNumbers(BookView book) {
        return book.each((sheet, found) -> {
            sheet.cells().stream()
                    .filter(cell -> cell.kind() == CellView.Kind.FORMULA)
                    .forEach(cell -> found.accept("formule in " + cell.reference()));
            List<List<CellView>> body = sheet.body();
            int columns = body.isEmpty() ? 0 : body.get(0).size();
            for (int column = 0; column < columns; column++) {
                int at = column;
                List<CellView> cells = body.stream()
                        .map(row -> row.get(at))
                        .filter(cell -> cell.kind() != CellView.Kind.EMPTY)
                        .toList();
                List<CellView> written = cells.stream()
                        .filter(cell -> NUMBER.matcher(cell.text()).matches())
                        .toList();
                boolean numeric = cells.stream().anyMatch(cell -> cell.kind() == CellView.Kind.NUMBER);
                if (!written.isEmpty() && (numeric || written.size() == cells.size())) {
                    found.accept("getal als tekst in " + written.get(0).reference());
                }
            }
        });
    }
}
