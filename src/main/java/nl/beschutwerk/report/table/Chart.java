package nl.beschutwerk.report.table;

import java.util.List;

/**
 * A chart of a table over time. Every point stands at its date, so that the distance between quarters is true; a line joins
 * quarters that follow each other, and nothing else.
 *
 * @param caption what everyone must know who looks at it
 * @param description what it shows, for who cannot see it
 * @param dates column of the table with the days
 */
public record Chart(
        String title,
        String caption,
        String description,
        String timeTitle,
        String amountTitle,
        int dates,
        List<Series> series) {

    public Chart {
        series = List.copyOf(series);
    }

    /**
     * One column of the table.
     *
     * @param name as the legend says it
     * @param runs the rows to show, all of them given amounts
     */
    public record Series(String name, Look look, int column, List<Run> runs) {

        public Series {
            runs = List.copyOf(runs);
        }
    }

    /**
     * Rows that may be joined by a line.
     *
     * @param first row of the table, from 0
     * @param last row of the table, inclusive
     */
    public record Run(int first, int last) {}

    /** What a series stands for; a renderer gives each its own shape as well as its own colour. */
    public enum Look {
        PERSONS,
        JOBS,
        BOUND,
        TARGET
    }
}
