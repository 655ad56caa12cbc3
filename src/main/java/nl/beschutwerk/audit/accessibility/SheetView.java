package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as the checks look at it: the text above its table, the header row, and the cells below.
 *
 * @param merged ranges of cells that are one
 * @param hidden what cannot be seen, in Dutch
 * @param links the sheet that each link within the file leads to, by the cell it stands in
 * @param cursorInA1 whether it opens at its beginning
 */
record SheetView(
        String name,
        CellGrid grid,
        List<TableView> tables,
        List<String> merged,
        List<String> hidden,
        Map<String, String> links,
        List<ChartView> charts,
        boolean cursorInA1,
        PrintView print) {

    SheetView {
        tables = List.copyOf(tables);
        merged = List.copyOf(merged);
        hidden = List.copyOf(hidden);
        links = Map.copyOf(links);
        charts = List.copyOf(charts);
    }

    /** Its one table; empty where it has none or several. */
    Optional<TableView> table() {
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    /** Every cell that exists on the sheet, row by row. */
    List<CellView> cells() {
        return grid.all();
    }

    /** The rows of the table below its header, each with all its cells. */
    List<List<CellView>> body() {
        List<List<CellView>> rows = new ArrayList<>();
        table().ifPresent(table -> {
            for (int row = table.firstRow() + 1; row <= table.lastRow(); row++) {
                List<CellView> cells = new ArrayList<>();
                for (int column = table.firstColumn(); column <= table.lastColumn(); column++) {
                    cells.add(grid.at(row, column));
                }
                rows.add(cells);
            }
        });
        return rows;
    }
}
