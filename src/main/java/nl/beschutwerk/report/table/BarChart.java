package nl.beschutwerk.report.table;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.report.text.Paragraph;

/**
 * A chart of bars beside each other, one group a row of the table, from zero.
 *
 * @param categories column of the table with what each group is called
 * @param rows of the table that are drawn, from 0, in this order; all that they draw is given
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

    /** What the bars are to be held against. */
    public sealed interface Target {}

    /**
     * A target of each group, drawn as a mark at its bar.
     *
     * @param name as the legend says it
     * @param column of the table
     */
    public record Marks(String name, int column) implements Target {}

    /**
     * One target for all, drawn as a line across.
     *
     * @param name as the axis says it
     */
    public record Line(String name, int amount) implements Target {}
}
