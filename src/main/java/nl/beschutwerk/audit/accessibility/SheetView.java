package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as the checks see it: the text above its table, the header row, and the cells below.
 *
 * @param widths of the columns, in digits of the standard size
 * @param merged ranges of merged cells
 * @param hidden descriptions of hidden parts, in Dutch
 * @param links target sheet of each link within the file, by the cell with the link
 * @param cursorInA1 whether the sheet opens at its beginning
 */
record SheetView(
        String name,
        CellGrid grid,
        List<Double> widths,
        List<TableView> tables,
        List<String> merged,
        List<String> hidden,
        Map<String, String> links,
        List<ChartView> charts,
        boolean cursorInA1,
        PrintView print) {

    SheetView {
        widths = List.copyOf(widths);
        tables = List.copyOf(tables);
        merged = List.copyOf(merged);
        hidden = List.copyOf(hidden);
        links = Map.copyOf(links);
        charts = List.copyOf(charts);
    }

    /** The one table of the sheet; empty if it has none or several. */
    Optional<TableView> table() {
        return tables.size() == 1 ? Optional.of(tables.get(0)) : Optional.empty();
    }

    /**
     * Whether cells of a column of the table may be empty. True only on the sheet that programs read, of an amount that may not
     * be shown or does not exist, and of the reason why there is none.
     */
    boolean mayBeEmpty(int column) {
        return name.equals("Gegevens")
                && table().map(table -> grid.at(table.firstRow(), column).text())
                        .filter(header -> header.equals("waarde") || header.equals("reden"))
                        .isPresent();
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

    /**
     * How a sheet prints.
     *
     * @param fitsWidth whether the sheet is scaled to the width of one page, with as many pages as its length needs
     * @param repeatsHeader whether each page repeats the header of the table
     * @param numbered whether pages are numbered
     * @param margins texts above and below each page, but for the number of the page
     */
    record PrintView(
            boolean landscape, boolean fitsWidth, boolean repeatsHeader, boolean numbered, List<String> margins) {

        PrintView {
            margins = List.copyOf(margins);
        }
    }

    /**
     * A chart, or another picture, as the checks see it.
     *
     * @param id of the drawing; must be unique within the sheet and above 0
     * @param description alternative text for readers who cannot see the chart; empty if there is none
     * @param isChart whether it is a chart that could be read
     * @param axesNamed whether every axis has a name
     * @param barsFromZero whether the axis of bars, if there are any, begins at zero
     */
    record ChartView(
            String name,
            long id,
            String title,
            String description,
            boolean isChart,
            boolean axesNamed,
            boolean barsFromZero) {}

    /**
     * A named table as the checks see it; rows and columns from 0.
     *
     * @param headerRows how many of its first rows are marked as headers
     * @param headers names of its columns, as far as the format records them
     * @param filtered whether it has filter buttons
     */
    record TableView(
            String name,
            int firstRow,
            int lastRow,
            int firstColumn,
            int lastColumn,
            int headerRows,
            List<String> headers,
            boolean filtered) {

        TableView {
            headers = List.copyOf(headers);
        }
    }

    /** The cells of a sheet, by row and column. */
    static final class CellGrid {

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

        /** The cell at an address, or an empty cell if the file has none there. */
        CellView at(int row, int column) {
            CellView found = byPlace.getOrDefault(row, Map.of()).get(column);
            return found == null ? CellView.none(row, column) : found;
        }
    }
}
