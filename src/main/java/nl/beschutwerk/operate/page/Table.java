package nl.beschutwerk.operate.page;

import java.util.List;

/**
 * A table.
 *
 * @param id unique on the page
 * @param rows each as long as the header; the first cell says what the row is about
 */
public record Table(String id, String caption, List<String> header, List<List<Cell>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Whether a column has numbers, which are aligned to the right. */
    public boolean isOfNumbers(int column) {
        return !rows.isEmpty() && rows.get(0).get(column).look().equals("number");
    }
}
