package nl.beschutwerk.intake.format;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where cells of a file show a date and hold a time of day besides, by column. */
public final class HiddenTimes {

    /**
     * Those of a column.
     *
     * @param cells how many there are
     * @param firstRow the first row with one
     */
    public record InColumn(long cells, long firstRow) {}

    private final Map<Integer, InColumn> columns = new TreeMap<>();

    /**
     * Counts a cell.
     *
     * @param column counted from 0
     * @param row as {@link Row#number()}; rows come in their order
     */
    public void add(int column, long row) {
        if (column < FormatLimits.MAX_COLUMNS) {
            columns.merge(
                    column, new InColumn(1, row), (known, one) -> new InColumn(known.cells() + 1, known.firstRow()));
        }
    }

    /** Those of a column, counted from 0; empty when it has none. */
    public Optional<InColumn> in(int column) {
        return Optional.ofNullable(columns.get(column));
    }
}
