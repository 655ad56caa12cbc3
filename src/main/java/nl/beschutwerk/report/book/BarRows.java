package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.DutchFormat;

/** The rows of a table that a bar chart can draw, and a remark on the others. */
final class BarRows {

    /** With fewer bars than this there is nothing to compare. */
    private static final int FEWEST = 2;

    /** In characters, so that it fits on a line of every book. */
    private static final int LONGEST_SENTENCE = 115;

    private final List<Integer> drawn;
    private final List<Integer> complete;
    private final List<String> unseen;
    private final List<String> leftOut;

    private BarRows(List<Integer> drawn, List<Integer> complete, List<String> unseen, List<String> leftOut) {
        this.drawn = List.copyOf(drawn);
        this.complete = List.copyOf(complete);
        this.unseen = List.copyOf(unseen);
        this.leftOut = List.copyOf(leftOut);
    }

    /**
     * Divides rows into those that are drawn and the others. A row whose amount is hidden keeps its place, without a bar, or a
     * reader would not know that there is such a row.
     *
     * @param rows of the table that might be drawn
     * @param names column with the name of each row
     * @param bars columns that are drawn as bars
     * @param needed columns without which a row cannot be drawn
     */
    static BarRows of(Table table, List<Integer> rows, int names, List<Integer> bars, List<Integer> needed) {
        List<Integer> drawn = new ArrayList<>();
        List<Integer> complete = new ArrayList<>();
        List<String> unseen = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int row : rows) {
            List<Cell> cells = table.rows().get(row);
            String name = ((Cell.Text) cells.get(names)).text();
            boolean known = bars.stream().allMatch(column -> isGiven(cells.get(column)) || isHidden(cells.get(column)));
            if (!known || !needed.stream().allMatch(column -> isGiven(cells.get(column)))) {
                leftOut.add(name);
                continue;
            }
            drawn.add(row);
            if (bars.stream().allMatch(column -> isGiven(cells.get(column)))) {
                complete.add(row);
            } else {
                unseen.add(name);
            }
        }
        return new BarRows(drawn, complete, unseen, leftOut);
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

    private static boolean isHidden(Cell cell) {
        return cell instanceof Cell.Quantity quantity && quantity.value() instanceof Hidden;
    }

    List<Integer> drawn() {
        return drawn;
    }

    /** The drawn rows of which every bar can be seen. */
    List<Integer> complete() {
        return complete;
    }

    /** Whether every amount of every row can be seen. */
    boolean areAll() {
        return leftOut.isEmpty() && unseen.isEmpty();
    }

    /** Whether there was nothing to divide. */
    boolean areNone() {
        return drawn.isEmpty() && leftOut.isEmpty();
    }

    boolean areEnough() {
        return complete.size() >= FEWEST;
    }

    /** Sentences on the rows of which something cannot be seen, after a space; empty if there are none. */
    String remark() {
        return sentences(unseen, "Met een geheim cijfer: ", "Ook met een geheim cijfer: ")
                + sentences(leftOut, "Niet in de grafiek, omdat een cijfer er niet is: ", "Ook niet in de grafiek: ");
    }

    /** As many sentences as it takes for each to fit on a line. */
    private static String sentences(List<String> names, String beginning, String furtherBeginning) {
        StringBuilder sentences = new StringBuilder();
        List<String> open = new ArrayList<>();
        String begun = beginning;
        for (String name : names) {
            List<String> longer = Stream.concat(open.stream(), Stream.of(name)).toList();
            if (!open.isEmpty() && sentence(begun, longer).length() > LONGEST_SENTENCE) {
                sentences.append(sentence(begun, open));
                open.clear();
                begun = furtherBeginning;
            }
            open.add(name);
        }
        return open.isEmpty() ? "" : sentences.append(sentence(begun, open)).toString();
    }

    private static String sentence(String beginning, List<String> names) {
        return " " + beginning + DutchFormat.listed(names) + ".";
    }
}
