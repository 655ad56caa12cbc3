package nl.beschutwerk.report.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.domain.RegionMap;

/** A picture, laid out. Lengths and places are percentages of the room there is, in decimal notation. */
public sealed interface Picture {

    /** The meaning of what is drawn; each has a colour and a form of its own. */
    enum Look {
        PERSONS,
        JOBS,
        TARGET,
        SHARE,
        OTHERS;

        /** As the style sheet names it. */
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Bars below each other that begin at zero, on one scale.
     *
     * @param unit what the bars count, in words
     * @param target where the line of the target is, with its name; empty if there is none
     */
    record Bars(String unit, List<Bar> bars, Optional<Mark> target) implements Picture {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A bar with its name and its amount beside it.
     *
     * @param href of the page of what it is about; empty if there is none
     * @param length empty if there is no amount to draw
     * @param isOwn whether it is of the area that the page is about
     */
    record Bar(String name, String href, Shown amount, String length, Look look, boolean isOwn) {}

    /** A place on an axis, and what it says there. */
    record Mark(String text, String place) {

        private static final int LENGTH_OF_YEAR = 4;

        /** Whether it is no longer than a year, so that it has room below its place at the end of an axis too. */
        public boolean isShort() {
            return text.length() <= LENGTH_OF_YEAR;
        }
    }

    /**
     * Amounts over time. The vertical axis begins at zero, below; dates are to scale.
     *
     * @param unit what the amounts count, in words
     * @param amounts marks of the vertical axis, from below
     * @param dates marks of the horizontal axis, from the left
     */
    record Lines(String unit, List<Line> lines, List<Mark> amounts, List<Mark> dates) implements Picture {

        public Lines {
            lines = List.copyOf(lines);
            amounts = List.copyOf(amounts);
            dates = List.copyOf(dates);
        }
    }

    /**
     * A series of amounts.
     *
     * @param code of the area; empty if all lines are of one area
     * @param runs points that a line may join
     */
    record Line(String name, String code, Look look, List<List<Point>> runs) {

        public Line {
            runs = runs.stream().map(List::copyOf).toList();
        }

        /** The last point of all. */
        public Point end() {
            List<Point> last = runs.get(runs.size() - 1);
            return last.get(last.size() - 1);
        }
    }

    /**
     * An amount at a date.
     *
     * @param x from the left
     * @param y from below
     */
    record Point(String date, Shown amount, String x, String y) {}

    /**
     * A class of a map with its words in the legend.
     *
     * @param code as the style sheet names it
     */
    record MapClass(String code, String text) {}

    /**
     * The regions as tiles, each about where it is in the country.
     *
     * @param classes of the legend
     */
    record Tiles(List<Tile> tiles, List<MapClass> classes) implements Picture {

        public Tiles {
            tiles = List.copyOf(tiles);
            classes = List.copyOf(classes);
        }
    }

    /**
     * A region.
     *
     * @param row from 1
     * @param column of its left half, from 1; a tile is two columns wide
     * @param level the code of its class
     */
    record Tile(
            String name,
            String shortName,
            String href,
            Shown amount,
            int row,
            int column,
            String level,
            boolean isOwn) {}

    /**
     * The regions by their outlines, where they are in the country.
     *
     * @param width of the plane that they are drawn on
     * @param height of that plane
     * @param outlines from below to above
     * @param classes of the legend
     */
    record Outlines(int width, int height, List<Outline> outlines, List<MapClass> classes) implements Picture {

        public Outlines {
            outlines = List.copyOf(outlines);
            classes = List.copyOf(classes);
        }
    }

    /**
     * A region.
     *
     * @param level the code of its class
     */
    record Outline(String name, String href, Shown amount, RegionMap.Outline drawn, String level, boolean isOwn) {}
}
