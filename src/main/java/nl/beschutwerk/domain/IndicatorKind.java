package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an indicator is: a count, a sum, a quotient and so on. With it come the indicators that it is made of, the breakdowns
 * that it has, its unit, and how many decimals people read.
 *
 * <p>Code that treats indicators by what they are switches over {@link #type()} and names every type, so that it no longer
 * compiles when a kind is added that it does not know.
 */
public sealed interface IndicatorKind {

    /** The kinds there are, one for each record below. */
    enum Type {
        PERSONS(true),
        EVENTS(true),
        FLOW(true),
        HOURS(false),
        JOB_EQUIVALENTS(false),
        JOBS_IN_PART(false),
        BOUND(false),
        RATIO(false),
        PART_SHARE(false),
        COHORT_SHARE(false),
        MEDIAN(false),
        TARGET(false),
        DIFFERENCE(false);

        private final boolean count;

        Type(boolean count) {
            this.count = count;
        }
    }

    /** Which kind it is. */
    Type type();

    /** What it is counted in. */
    Unit unit();

    /** The indicators that its amount follows from, or is bounded by; empty for what is counted by itself. */
    default List<Indicator> madeOf() {
        return List.of();
    }

    /** The breakdowns that countries and regions have of it, besides {@link Breakdown#TOTAAL}. */
    default List<Breakdown> breakdowns() {
        return List.of();
    }

    /**
     * How many decimals people read of an amount: those of its unit. What is published in whole numbers has decimals only if the
     * amount has any, as it may under another method.
     *
     * @param level of the area
     */
    default int decimals(AreaLevel level, BigDecimal amount) {
        return isPublishedWhole(level) && amount.stripTrailingZeros().scale() <= 0 ? 0 : unit().shownDecimals();
    }

    /** Whether it is published in whole numbers, although its unit is not counted in them. */
    default boolean isPublishedWhole(AreaLevel level) {
        return false;
    }

    /** Whether it counts persons or events, so that a small amount of it is confidential by itself. */
    default boolean isCount() {
        return type().count;
    }

    /**
     * Persons in some situation at the reference date.
     *
     * @param whole the persons that they are among; empty if they are not part of another count
     * @param others in the whole, if these persons are all in the whole who are not among them; else empty
     */
    record Persons(Optional<Indicator> whole, Optional<Indicator> others, List<Breakdown> breakdowns)
            implements IndicatorKind {

        public Persons {
            breakdowns = List.copyOf(breakdowns);
        }

        static Persons all(Breakdown... breakdowns) {
            return new Persons(Optional.empty(), Optional.empty(), List.of(breakdowns));
        }

        static Persons partOf(Indicator whole, Breakdown... breakdowns) {
            return new Persons(Optional.of(whole), Optional.empty(), List.of(breakdowns));
        }

        /** Everybody in the whole who is not in the other part. */
        static Persons othersOf(Indicator whole, Indicator part, Breakdown... breakdowns) {
            return new Persons(Optional.of(whole), Optional.of(part), List.of(breakdowns));
        }

        @Override
        public Type type() {
            return Type.PERSONS;
        }

        @Override
        public Unit unit() {
            return Unit.PERSONEN;
        }
    }

    /** The time in which events and flows are counted. */
    enum Period {
        /** The quarter itself. */
        QUARTER(1),
        /** The four quarters up to the reference date. */
        YEAR(4);

        private final int quarters;

        Period(int quarters) {
            this.quarters = quarters;
        }

        /** How many quarters it takes. */
        public int quarters() {
            return quarters;
        }
    }

    /**
     * Events in a period, such as advices.
     *
     * @param period that ends at the reference date
     */
    record Events(Period period) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.EVENTS;
        }

        @Override
        public Unit unit() {
            return Unit.AANTAL;
        }
    }

    /**
     * Persons who are in a count at the end of a period and were not before it, or the reverse.
     *
     * @param stock the count of persons at the reference date
     * @param period that ends at the reference date
     */
    record Flow(Indicator stock, Direction direction, Period period) implements IndicatorKind {

        /** Which way. */
        public enum Direction {
            IN,
            OUT
        }

        @Override
        public Type type() {
            return Type.FLOW;
        }

        @Override
        public Unit unit() {
            return Unit.PERSONEN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(stock);
        }
    }

    /**
     * The sum of the weekly hours of persons.
     *
     * @param persons whose hours are added up; hours have the breakdowns that these persons have
     */
    record Hours(Indicator persons) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.HOURS;
        }

        @Override
        public Unit unit() {
            return Unit.UREN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(persons);
        }

        @Override
        public List<Breakdown> breakdowns() {
            return persons.kind().breakdowns();
        }

        /** Most sums of hours are rounded to tens, so that a decimal would say more than is known. */
        @Override
        public int decimals(AreaLevel level, BigDecimal amount) {
            return 0;
        }
    }

    /**
     * A sum of hours in jobs of 31 hours: the same amount in another unit.
     *
     * @param hours the sum; jobs have its breakdowns
     */
    record JobEquivalents(Indicator hours) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.JOB_EQUIVALENTS;
        }

        @Override
        public Unit unit() {
            return Unit.BANEN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(hours);
        }

        @Override
        public List<Breakdown> breakdowns() {
            return hours.kind().breakdowns();
        }
    }

    /**
     * Jobs of 31 hours that count only in part.
     *
     * @param all the jobs that they are part of
     * @param persons who have these jobs
     * @param capped whether each person counts for one job at most
     */
    record JobsInPart(Indicator all, Indicator persons, boolean capped) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.JOBS_IN_PART;
        }

        @Override
        public Unit unit() {
            return Unit.BANEN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(persons);
        }
    }

    /**
     * How small or how large an estimated number of jobs may be.
     *
     * @param of the jobs that are bounded
     */
    record Bound(Indicator of, End end) implements IndicatorKind {

        /** Which bound. */
        public enum End {
            LOWER,
            UPPER
        }

        @Override
        public Type type() {
            return Type.BOUND;
        }

        @Override
        public Unit unit() {
            return Unit.BANEN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(of);
        }
    }

    /** A quotient of two other indicators; in per cent it is 100 times as much. */
    record Ratio(Indicator dividend, Indicator divisor, Unit unit) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.RATIO;
        }

        /** The average hours of a municipality are. */
        @Override
        public boolean isPublishedWhole(AreaLevel level) {
            return level == AreaLevel.GEMEENTE && unit == Unit.UREN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(dividend, divisor);
        }
    }

    /**
     * The share of the persons in a count who have a property that is estimated apart, in per cent. No indicator counts them.
     *
     * @param persons the count
     */
    record PartShare(Indicator persons) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.PART_SHARE;
        }

        @Override
        public Unit unit() {
            return Unit.PROCENT;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(persons);
        }
    }

    /**
     * Of the persons in a count who have been in it for some time, the share who are in one of its two parts, in per cent. No
     * indicator counts those persons; they are the base of the share.
     *
     * @param whole the count
     * @param counted the part whose share it is
     * @param others the other part
     * @param months how long they have been in it at least
     * @param shorter the same share after a shorter time, whose persons include these; empty if there is none
     */
    record CohortShare(Indicator whole, Indicator counted, Indicator others, int months, Optional<Indicator> shorter)
            implements IndicatorKind {

        @Override
        public Type type() {
            return Type.COHORT_SHARE;
        }

        /** Below the country it is. */
        @Override
        public boolean isPublishedWhole(AreaLevel level) {
            return level != AreaLevel.LAND;
        }

        @Override
        public Unit unit() {
            return Unit.PROCENT;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(whole, counted, others);
        }
    }

    /**
     * The median of a number of days over persons.
     *
     * @param classes the breakdown of these persons by that number, in months
     */
    record Median(Indicator persons, Breakdown classes) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.MEDIAN;
        }

        /** Days, but for the mean of two of them. */
        @Override
        public boolean isPublishedWhole(AreaLevel level) {
            return true;
        }

        @Override
        public Unit unit() {
            return Unit.DAGEN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(persons);
        }
    }

    /**
     * Jobs that there must be. Targets are public, so that nothing about persons follows from them.
     *
     * @param whole whether it is set in whole jobs, and then shown so
     */
    record Target(boolean whole) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.TARGET;
        }

        @Override
        public Unit unit() {
            return Unit.BANEN;
        }

        @Override
        public boolean isPublishedWhole(AreaLevel level) {
            return whole;
        }
    }

    /** An amount less the target that it is compared with. */
    record Difference(Indicator amount, Indicator target) implements IndicatorKind {

        @Override
        public Type type() {
            return Type.DIFFERENCE;
        }

        @Override
        public Unit unit() {
            return Unit.BANEN;
        }

        @Override
        public List<Indicator> madeOf() {
            return List.of(amount, target);
        }
    }
}
