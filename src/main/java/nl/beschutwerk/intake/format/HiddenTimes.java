package nl.beschutwerk.intake.format;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The cells of a file, by column, that show a date but also contain a time of day. */
public final class HiddenTimes {

    /**
     * The cells of one column.
     *
     * @param cells number of such cells
     * @param firstRow the first row with such a cell
     */
    public record InColumn(long cells, long firstRow) {}

    private final Map<Integer, InColumn> columns = new TreeMap<>();

    /**
     * Counts a cell.
     *
     * @param column index from 0
     * @param row as {@link Row#number()}; rows must be added in their order
     */
    public void add(int column, long row) {
        if (column < FormatLimits.MAX_COLUMNS) {
            columns.merge(
                    column, new InColumn(1, row), (known, one) -> new InColumn(known.cells() + 1, known.firstRow()));
        }
    }

    /** Returns the cells of a column, with its index from 0; empty if the column has none. */
    public Optional<InColumn> in(int column) {
        return Optional.ofNullable(columns.get(column));
    }
}
