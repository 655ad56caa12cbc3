package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Table;

/** The rows of a table that a bar chart can draw, and a remark on the others. */
final class BarRows {

    /** With fewer bars than this there is nothing to compare. */
    private static final int FEWEST = 2;

    /** The most names that a caption lists; readers skip longer lists. */
    private static final int MOST_NAMED = 2;

    private final List<Integer> drawn;
    private final List<String> leftOut;

    private BarRows(List<Integer> drawn, List<String> leftOut) {
        this.drawn = List.copyOf(drawn);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Divides rows into those in which every amount to draw is given, and the others.
     *
     * @param rows of the table that might be drawn
     * @param names column with the name of each row
     */
    static BarRows of(Table table, List<Integer> rows, int names, List<Integer> columns) {
        List<Integer> drawn = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int row : rows) {
            List<Cell> cells = table.rows().get(row);
            if (columns.stream().allMatch(column -> isGiven(cells.get(column)))) {
                drawn.add(row);
            } else if (cells.get(names) instanceof Cell.Text text) {
                leftOut.add(text.text());
            }
        }
        return new BarRows(drawn, leftOut);
    }

    /** All rows of a table that are not emphasised. Emphasised rows are larger wholes, whose bars would dwarf the others. */
    static List<Integer> parts(Table table) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> !table.totals().contains(row))
                .boxed()
                .toList();
    }

    /** The index of the column with this header. */
    static int column(Table table, String header) {
        return IntStream.range(0, table.columns().size())
                .filter(column -> table.columns().get(column).header().equals(header))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(table.name() + " has no column " + header));
    }

    static boolean isGiven(Cell cell) {
        return cell instanceof Cell.Quantity quantity && quantity.value() instanceof Given;
    }

    List<Integer> drawn() {
        return drawn;
    }

    /** Whether no row was left out. */
    boolean areAll() {
        return leftOut.isEmpty();
    }

    boolean areEnough() {
        return drawn.size() >= FEWEST;
    }

    /** A sentence on the rows that are not drawn, after a space; empty if all are drawn. */
    String remark() {
        if (leftOut.isEmpty()) {
            return "";
        }
        return leftOut.size() > MOST_NAMED
                ? " Rijen zonder een zichtbaar cijfer staan niet in de grafiek."
                : " Niet in de grafiek, omdat een cijfer niet te zien of niet bekend is: " + String.join(", ", leftOut)
                        + ".";
    }
}
