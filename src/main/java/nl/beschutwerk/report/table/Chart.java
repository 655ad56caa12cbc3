package nl.beschutwerk.report.table;

import java.util.List;
import java.util.Optional;
import nl.beschutwerk.report.text.Paragraph;

/** A chart of a table. It draws only amounts that are in cells of that table. */
public sealed interface Chart {

    /** The subject of the chart, with the unit. */
    String title();

    /** Text that every reader of the chart needs. */
    String caption();

    /** The chart in words, with the main numbers, for readers who cannot see it. */
    Paragraph description();

    /** The meaning of a series; a renderer gives each meaning its own shape as well as its own colour. */
    enum Look {
        PERSONS,
        NOT_WORKING,
        JOBS,
        SHARE,
        SHARE_OF_COUNTRY,
        BOUND,
        TARGET
    }

    /**
     * A chart over time. Every point is at its date, so that distances between quarters are to scale. Lines join consecutive
     * quarters only.
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
         * @param name as in the legend
         * @param runs the rows to show; all their amounts are given
         */
        public record Series(String name, Look look, int column, List<Run> runs) {

            public Series {
                runs = List.copyOf(runs);
            }
        }

        /**
         * Consecutive rows that a line may join.
         *
         * @param first row of the table, from 0
         * @param last row of the table, inclusive
         */
        public record Run(int first, int last) {}
    }

    /**
     * A chart of horizontal bars below each other, one group per row of the table. The axis begins at zero.
     *
     * @param categories column of the table with the name of each group
     * @param rows of the table that are drawn, from 0, from top to bottom; amounts are given or hidden
     * @param bars the series; a group has one bar of each
     * @param target to compare all bars with, if any
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
            Optional<Line> target)
            implements Chart {

        public BarChart {
            rows = List.copyOf(rows);
            bars = List.copyOf(bars);
        }

        /**
         * One column of the table.
         *
         * @param name as in the legend
         */
        public record Bars(String name, Look look, int column) {}

        /**
         * One target for all groups, drawn as a line across the chart.
         *
         * @param name as on the axis
         */
        public record Line(String name, int amount) {

            /** The percentage of the target at which it is reached. */
            public static Line atTarget() {
                return new Line("doelstelling", 100);
            }
        }
    }

    /**
     * One picture of a few bars, each with its amount and its own meaning. Bars of one unit are in one panel: bars of different
     * units on one axis would have lengths that cannot be compared. The axis of each panel begins at zero.
     *
     * @param names column of the table with the name of each bar
     * @param amounts column of the table with the amount of each bar
     * @param panels in the order of reading
     */
    record KeyBarsChart(String title, String caption, Paragraph description, int names, int amounts, List<Panel> panels)
            implements Chart {

        public KeyBarsChart {
            panels = List.copyOf(panels);
        }

        /**
         * The bars of one unit below each other.
         *
         * @param title where a panel needs one of its own
         * @param bars from the top down, in the order of the table; a bar whose amount is hidden says so in its place
         * @param target to compare the bars with, if any
         */
        public record Panel(
                String title,
                String categoryTitle,
                String amountTitle,
                List<Bar> bars,
                Optional<BarChart.Line> target) {

            public Panel {
                bars = List.copyOf(bars);
            }
        }

        /**
         * One row of the table.
         *
         * @param row from 0
         */
        public record Bar(int row, Look look) {}
    }
}
