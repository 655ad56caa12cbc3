package nl.beschutwerk.audit.accessibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a sheet, by their places. */
final class CellGrid {

    private final List<CellView> cells;
    private final Map<Integer, Map<Integer, CellView>> byPlace = new HashMap<>();

    CellGrid(List<CellView> cells) {
        this.cells = List.copyOf(cells);
        cells.forEach(cell ->
                byPlace.computeIfAbsent(cell.row(), row -> new HashMap<>()).put(cell.column(), cell));
    }

    /** Every cell that exists, row by row. */
    List<CellView> all() {
        return cells;
    }

    /** The cell at a place, an empty one where there is none. */
    CellView at(int row, int column) {
        CellView found = byPlace.getOrDefault(row, Map.of()).get(column);
        return found == null ? CellView.none(row, column) : found;
    }
}
