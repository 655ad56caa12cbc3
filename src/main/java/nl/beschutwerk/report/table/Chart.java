package nl.beschutwerk.report.table;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.report.text.Paragraph;

/** A chart of a table, which draws nothing that does not stand in a cell. */
public sealed interface Chart {

    /** What it is of, with the unit. */
    String title();

    /** What everyone must know who looks at it. */
    String caption();

    /** What it shows, with the main numbers, for who cannot see it. */
    Paragraph description();

    /** What a series stands for; a renderer gives each its own shape as well as its own colour. */
    enum Look {
        PERSONS,
        NOT_WORKING,
        JOBS,
        SHARE,
        BOUND,
        TARGET
    }

    /**
     * A chart over time. Every point stands at its date, so that the distance between quarters is true; a line joins quarters
     * that follow each other, and nothing else.
     *
     * @param dates column of the table with the days
     */
    record TimeChart(
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

    /**
     * A chart of bars beside each other, one group a row of the table, from zero.
     *
     * @param categories column of the table with what each group is called
     * @param rows of the table that are drawn, from 0, in this order; all that they draw is given
     * @param bars what each group has; several stand beside each other
     * @param target that the bars are to be held against, if any
     */
    record BarChart(
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
}
