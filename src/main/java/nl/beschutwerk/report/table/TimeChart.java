package nl.beschutwerk.report.table;

import java.util.List;
import nl.beschutwerk.report.text.Paragraph;

/**
 * A chart over time. Every point stands at its date, so that the distance between quarters is true; a line joins quarters
 * that follow each other, and nothing else.
 *
 * @param dates column of the table with the days
 */
public record TimeChart(
        String title,
        String caption,
        Paragraph description,
        TimeAxis time,
        String amountTitle,
        int dates,
        List<Series> series)
        implements Chart {

    public TimeChart {
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
}
