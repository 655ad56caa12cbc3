package nl.beschutwerk.report.table;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Unit;

/** What stands in a cell of a table, and what it is: renderers show it, the audit proves it. */
public sealed interface Cell {

    /** Words, which stay words whatever they begin with. */
    record Text(String text) implements Cell {}

    /** A calendar day. */
    record Day(LocalDate date) implements Cell {}

    /** Something with an amount, or a reason why it shows none. */
    sealed interface Quantity extends Cell {

        FigureKey key();

        FigureValue value();

        default Unit unit() {
            return key().indicator().unit();
        }

        /** Whether it says how far two figures are apart: it is then shown with its sign, and percentages in points. */
        default boolean isDifference() {
            return false;
        }

        /** What people read behind the amount. */
        default String suffix() {
            return isDifference() ? unit().suffixOfDifference() : unit().suffix();
        }

        /** Decimals to show; an amount that rounds to zero is not thereby zero. */
        default int decimals() {
            return unit().shownDecimals();
        }
    }

    /** The figure itself. */
    record OfFigure(Figure figure) implements Quantity {

        @Override
        public FigureKey key() {
            return figure.key();
        }

        @Override
        public FigureValue value() {
            return figure.value();
        }

        @Override
        public int decimals() {
            return decimalsOf(key(), value());
        }
    }

    /**
     * How much a figure changed.
     *
     * @param quarter whose figure changed
     */
    record OfChange(Quarter quarter, Change change) implements Quantity {

        @Override
        public FigureKey key() {
            return change.key();
        }

        @Override
        public FigureValue value() {
            return change.difference();
        }

        @Override
        public boolean isDifference() {
            return true;
        }

        public ComparedWith with() {
            return change.with();
        }
    }

    /**
     * A number of the place of an area in the field of regions.
     *
     * @param number empty where the area has no place; the reason is then a note
     */
    record OfStanding(Quarter quarter, Area area, RankNumber kind, Optional<Integer> number) implements Cell {

        /** Reads the number from the place of an area; empty for what has none. */
        public static OfStanding of(Quarter quarter, Area area, RankNumber kind, Optional<RegionStanding.Rank> rank) {
            return new OfStanding(quarter, area, kind, rank.map(kind::of));
        }
    }

    /**
     * No figure is ever made here, which is not the same as one that is absent.
     *
     * @param why as a note says it, in Dutch, in lower case and without a full stop
     */
    record NotMade(String why) implements Cell {}

    /** Decimals of an amount of an indicator: its kind may show some amounts with fewer. */
    private static int decimalsOf(FigureKey key, FigureValue value) {
        return value instanceof Given given
                ? key.indicator().kind().decimals(given.amount())
                : key.indicator().unit().shownDecimals();
    }

    /** Whether numbers stand in its column. */
    default boolean isOfNumbers() {
        return this instanceof Quantity || this instanceof OfStanding;
    }

    /** A side of a correction. The newer figure itself is an {@link OfFigure}. */
    record OfRevision(Quarter quarter, Revision revision, Side side) implements Quantity {

        /** Which side. */
        public enum Side {
            BEFORE,
            DIFFERENCE
        }

        @Override
        public FigureKey key() {
            return revision.key();
        }

        @Override
        public boolean isDifference() {
            return side == Side.DIFFERENCE;
        }

        /** A difference with what is hidden is hidden, one with what is absent is absent for the same reason. */
        @Override
        public FigureValue value() {
            if (side == Side.BEFORE) {
                return revision.before();
            }
            Optional<FigureValue> given =
                    revision.difference().map(difference -> new FigureValue.Given(difference, false));
            return given.orElseGet(() -> Stream.of(revision.now(), revision.before())
                    .filter(value -> !(value instanceof Given))
                    .min(Comparator.comparing(value -> value instanceof FigureValue.Hidden ? 0 : 1))
                    .orElseThrow());
        }

        @Override
        public int decimals() {
            return decimalsOf(key(), value());
        }
    }
}
