package nl.beschutwerk.report.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.report.text.Paragraph;

/**
 * A chart of bars beside each other, one group a row of the table, from zero.
 *
 * @param categories column of the table with what each group is called
 * @param rows of the table that are drawn, from 0; all that they draw is given
 * @param bars what each group has; several stand beside each other
 * @param target that the bars are to be held against, if any
 */
public record BarChart(
        String title,
        String caption,
        Paragraph description,
        String categoryTitle,
        String amountTitle,
        int categories,
        List<Integer> rows,
        List<Bars> bars,
        Optional<Target> target)
        implements Chart {

    public BarChart {
        rows = List.copyOf(rows);
        bars = List.copyOf(bars);
    }

    /**
     * One column of the table.
     *
     * @param name as the legend says it
     */
    public record Bars(String name, Look look, int column) {}

    /**
     * A target, drawn as a mark at each group, or as one line where it is the same for all.
     *
     * @param name as the legend says it
     * @param column of the table; empty for shares of the target, for which it is 100
     */
    public record Target(String name, OptionalInt column) {}
}
