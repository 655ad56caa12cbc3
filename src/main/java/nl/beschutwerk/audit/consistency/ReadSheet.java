package nl.beschutwerk.audit.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A sheet of a file as it was read back: a title in its first cell, text, and one table below. */
final class ReadSheet {

    private final String name;
    private final List<ReadCell> cells;
    private final Map<Integer, Map<Integer, ReadCell>> byPlace = new HashMap<>();
    private final OptionalInt headerRow;

    /**
     * A sheet.
     *
     * @param headerRow first row of its one table, from 0; empty if it has none or several
     */
    ReadSheet(String name, List<ReadCell> cells, OptionalInt headerRow) {
        this.name = name;
        this.cells = List.copyOf(cells);
        this.headerRow = headerRow;
        cells.forEach(cell ->
                byPlace.computeIfAbsent(cell.row(), row -> new HashMap<>()).put(cell.column(), cell));
    }

    String name() {
        return name;
    }

    /** Row by row. */
    List<ReadCell> cells() {
        return cells;
    }

    String title() {
        return text(0, 0);
    }

    boolean hasTable() {
        return headerRow.isPresent();
    }

    /** Whether a cell is above the table; true if there is no table. */
    boolean isAboveTable(ReadCell cell) {
        return cell.row() < headerRow.orElse(Integer.MAX_VALUE);
    }

    /** Whether a cell is above or below the table; true if there is no table. Text stands alone in its row. */
    boolean isOutsideTable(ReadCell cell) {
        return isAboveTable(cell) || cellsInRow(cell.row()) < cellsInRow(headerRow.getAsInt());
    }

    private int cellsInRow(int row) {
        return byPlace.getOrDefault(row, Map.of()).size();
    }

    /** The header of a column of the table. */
    String header(int column) {
        return text(headerRow.orElseThrow(), column);
    }

    /** The column of the table with this header; empty if there is none. */
    OptionalInt column(String header) {
        return byPlace.getOrDefault(headerRow.orElseThrow(), Map.of()).values().stream()
                .filter(cell -> cell.text().equals(header))
                .mapToInt(ReadCell::column)
                .findFirst();
    }

    /** A cell, if there is one; both indices count from 0. */
    Optional<ReadCell> cell(int row, int column) {
        return Optional.ofNullable(byPlace.getOrDefault(row, Map.of()).get(column));
    }

    /** The text of a cell; empty if there is no such cell. */
    String text(int row, int column) {
        return cell(row, column).map(ReadCell::text).orElse("");
    }

    /** The text of a cell, behind that of the cells above it in which its sentence began. */
    String sentenceUpTo(ReadCell cell) {
        String sentence = cell.text();
        for (int row = cell.row() - 1; row > 0; row--) {
            String above = text(row, cell.column());
            if (above.isEmpty() || above.endsWith(".")) {
                break;
            }
            sentence = above + " " + sentence;
        }
        return sentence;
    }
}
