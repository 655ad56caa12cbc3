package nl.beschutwerk.report.table;

import java.math.BigDecimal;
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
import nl.beschutwerk.domain.FlowBalance;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.domain.Unit;
import nl.beschutwerk.domain.WorkingShare;

/** The content of a table cell and its meaning: renderers show it, the audit verifies it. */
public sealed interface Cell {

    /** What readers see instead of an amount that may not be shown. */
    String HIDDEN = "geheim";

    /** What readers see where there is no amount. A note says why. It cannot be taken for zero. */
    String ABSENT = "geen cijfer";

    /**
     * Words. They are text even if they begin like a formula or a number.
     *
     * @param quotation whether they stand in the open data too, so that the audit can compare the two
     */
    record Text(String text, boolean quotation) implements Cell {

        public Text(String text) {
            this(text, false);
        }
    }

    /** An amount in a row of data. The row itself names the figure that it is of, so that the ledger need not. */
    record Amount(BigDecimal amount) implements Cell {}

    /**
     * A number that is calculated from figures, and is no figure of a release itself.
     *
     * @param decimals to show
     * @param difference whether it is shown with its sign
     */
    record Calculated(BigDecimal amount, int decimals, boolean difference) implements Cell {}

    /** A number that may not be shown, because it is calculated from a figure that is hidden. */
    record Withheld() implements Cell {}

    /** A calendar day. */
    record Day(LocalDate date) implements Cell {}

    /** A figure or a difference: an amount, or a reason why none is shown. */
    sealed interface Quantity extends Cell {

        FigureKey key();

        FigureValue value();

        default Unit unit() {
            return key().indicator().unit();
        }

        /** Whether the cell shows the difference of two figures: it is then shown with its sign, and percentages in points. */
        default boolean isDifference() {
            return false;
        }

        /** The unit that readers see behind the amount. */
        default String suffix() {
            return isDifference() ? unit().suffixOfDifference() : unit().suffix();
        }

        /** Decimals to show. An amount that is shown as zero may be unequal to zero. */
        default int decimals() {
            return unit().shownDecimals();
        }
    }

    /**
     * The figure itself.
     *
     * @param whole whether it is shown as a whole number, as in sentences, whatever its unit
     */
    record OfFigure(Figure figure, boolean whole) implements Quantity {

        /** With the decimals of its unit. */
        public OfFigure(Figure figure) {
            this(figure, false);
        }

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
            return whole ? decimalsIfWhole(unit(), value()) : decimalsOf(key(), value());
        }
    }

    /**
     * How much a figure changed.
     *
     * @param quarter whose figure changed
     * @param whole whether it is shown as a whole number, as in sentences, whatever its unit
     */
    record OfChange(Quarter quarter, Change change, boolean whole) implements Quantity {

        /** With the decimals of its unit. */
        public OfChange(Quarter quarter, Change change) {
            this(quarter, change, false);
        }

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

        @Override
        public int decimals() {
            return whole ? decimalsIfWhole(unit(), value()) : decimalsOf(key(), value());
        }

        public ComparedWith with() {
            return change.with();
        }
    }

    /** What makes the flows of a period tie with the change of the headcount. It is shown with its sign. */
    record OfBalance(FlowBalance balance) implements Quantity {

        @Override
        public FigureKey key() {
            return balance.change().key();
        }

        @Override
        public FigureValue value() {
            return balance.value();
        }

        @Override
        public boolean isDifference() {
            return true;
        }
    }

    /**
     * The working persons of a group as a share of other persons.
     *
     * @param quarter of both figures
     * @param key of the working persons
     */
    record OfShare(Quarter quarter, FigureKey key, WorkingShare share, FigureValue value) implements Quantity {

        @Override
        public Unit unit() {
            return Unit.PROCENT;
        }
    }

    /**
     * A number from the rank of a region among the regions.
     *
     * @param number empty if the area has no rank; a note then gives the reason
     */
    record OfStanding(Quarter quarter, Area area, RankNumber kind, Optional<Integer> number) implements Cell {

        /** Takes the number from a rank; empty if there is no rank. */
        public static OfStanding of(Quarter quarter, Area area, RankNumber kind, Optional<RegionStanding.Rank> rank) {
            return new OfStanding(quarter, area, kind, rank.map(kind::of));
        }
    }

    /**
     * A cell for which no figure is made, in this quarter or ever. That is not the same as a figure that is absent.
     *
     * @param why the note that says so
     */
    record NotMade(Note why) implements Cell {}

    /** Decimals of an amount of an indicator: some kinds of indicator show some amounts with fewer decimals. */
    private static int decimalsOf(FigureKey key, FigureValue value) {
        return value instanceof Given given
                ? key.shownDecimals(given.amount())
                : key.indicator().unit().shownDecimals();
    }

    /** As in the sentences beside the cell. */
    private static int decimalsIfWhole(Unit unit, FigureValue value) {
        return value instanceof Given given ? unit.decimalsInSentences(given.amount()) : 0;
    }

    /** Whether the cell belongs to a column of numbers. */
    default boolean isOfNumbers() {
        return this instanceof Quantity
                || this instanceof OfStanding
                || this instanceof Amount
                || this instanceof Calculated;
    }

    /**
     * The older figure of a correction, or its difference with the newer one. The newer figure itself is an {@link OfFigure}.
     */
    record OfRevision(Quarter quarter, Revision revision, Side side) implements Quantity {

        /** The part of the correction that the cell shows. */
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

        /** A difference with a hidden figure is hidden; a difference with an absent figure is absent for the same reason. */
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
