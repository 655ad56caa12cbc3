package nl.beschutwerk.report.table;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table: one header row and rows of cells, each row as long as the header.
 *
 * @param name by which formulas and screen readers find the table: letters, digits and underscores
 * @param totals rows, from 0, that are emphasised: the other rows are part of them, or are compared with them
 */
public record Table(String name, List<Column> columns, List<List<Cell>> rows, Set<Integer> totals) {

    public Table {
        columns = List.copyOf(columns);
        totals = Set.copyOf(totals);
        rows = rows.stream().map(List::copyOf).toList();
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("Not a name for a table: " + name);
        }
        if (columns.stream().map(Column::header).collect(Collectors.toSet()).size() != columns.size()) {
            throw new IllegalArgumentException("Table " + name + " has two columns of one name: " + columns);
        }
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "Table " + name + " has " + columns.size() + " columns, but a row of " + row.size() + " cells");
            }
        }
    }

    /** Whether a column holds figures or changes rather than words. */
    public boolean isNumeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).isOfNumbers());
    }

    /**
     * A column of a table.
     *
     * @param header the contents of the column, with the unit if the words do not give it; unique within the table
     * @param width for its contents, in characters
     */
    public record Column(String header, int width) {}
}
