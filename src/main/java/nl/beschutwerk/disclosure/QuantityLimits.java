package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.Flow.Direction;
import nl.beschutwerk.domain.IndicatorKind.JobEquivalents;
import nl.beschutwerk.domain.IndicatorKind.JobsInPart;
import nl.beschutwerk.domain.IndicatorKind.Persons;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;

/** Upper limits of the quantities of an area as a whole, which follow from the definitions of their indicators. */
final class QuantityLimits {

    private static final double HOURS_PER_JOB = 31;

    private final CellList cells;
    private final RelationList relations;
    private final Map<Quarter, Figures> published;

    /**
     * Prepares the limits of a quarter.
     *
     * @param published the figures of the quarters that are in the table, so that growth since then needs no assumption
     */
    QuantityLimits(CellList cells, RelationList relations, Map<Quarter, Figures> published) {
        this.cells = cells;
        this.relations = relations;
        this.published = published;
    }

    /** Adds them for an area as a whole. */
    void add(Place total) {
        for (Quantity quantity : Quantity.all()) {
            for (Limit limit : limits(quantity, total)) {
                if (limit.differenceIsKnown()) {
                    relations.knownDifference(cells.find(quantity, total), limit.amount());
                } else {
                    relations.atMost(cells.find(quantity, total), limit.times(), limit.amount());
                }
            }
            if (quantity.indicator().kind() instanceof Flow flow && flow.direction() == Direction.IN) {
                addSomebody(cells.find(quantity, total), flow, total);
            }
        }
    }

    /** Inflow and outflow are hidden together, and only if one of them is not zero. */
    private void addSomebody(OptionalInt in, Flow flow, Place total) {
        Quantity.flow(flow, Direction.OUT).ifPresent(out -> relations.notBothZero(in, cells.find(out, total)));
    }

    /** An upper limit of a quantity, as a multiple of another amount; or an amount from which it differs by a public number. */
    private record Limit(OptionalInt amount, double times, boolean differenceIsKnown) {

        static Limit atMost(double times, OptionalInt amount) {
            return new Limit(amount, times, false);
        }

        static Limit knownDifference(OptionalInt amount) {
            return new Limit(amount, 1, true);
        }
    }

    private List<Limit> limits(Quantity quantity, Place place) {
        return switch (quantity.indicator().kind().type()) {
            case PERSONS -> limits((Persons) quantity.indicator().kind(), quantity, place);
            case FLOW -> limits((Flow) quantity.indicator().kind(), cells.find(quantity, place), place);
            case JOBS_IN_PART -> limits((JobsInPart) quantity.indicator().kind(), place);
            case COHORT_SHARE -> limits((CohortShare) quantity.indicator().kind(), quantity.part(), place);
            // Hours and bounds are limited by the classes of hours, and the persons whose hours are known by the
            // number of the others.
            case HOURS, BOUND, PART_SHARE -> List.of();
            // Events are not limited by persons: anybody may apply any number of times.
            case EVENTS -> List.of();
            case JOB_EQUIVALENTS, RATIO, MEDIAN, TARGET, DIFFERENCE -> List.of();
        };
    }

    /** Parts that add up to the whole need no limit. */
    private List<Limit> limits(Persons persons, Quantity quantity, Place place) {
        return persons.whole().isEmpty() || persons.others().isPresent() || isOtherPart(quantity.indicator())
                ? List.of()
                : List.of(Limit.atMost(1, cells.find(persons.whole().get(), place)));
    }

    private static boolean isOtherPart(Indicator persons) {
        return Arrays.stream(Indicator.values())
                .anyMatch(other ->
                        other.kind() instanceof Persons rest && rest.others().equals(Optional.of(persons)));
    }

    private List<Limit> limits(Flow flow, OptionalInt flowing, Place place) {
        if (flow.direction() == Direction.OUT) {
            return List.of();
        }
        OptionalInt stock = cells.find(flow.stock(), place);
        Limit atMostAll = Limit.atMost(1, stock);
        return Quantity.flow(flow, Direction.OUT)
                .map(out -> cells.find(out, place))
                .filter(out -> isGrowthPublic(flow, flowing, out, stock))
                .map(out -> List.of(Limit.knownDifference(out), atMostAll))
                .orElseGet(() -> List.of(atMostAll));
    }

    private Quarter before(Flow flow) {
        return switch (flow.period()) {
            case QUARTER -> cells.quarter().previous();
            case YEAR -> cells.quarter().yearBefore();
        };
    }

    /**
     * The growth of a headcount is public, or nearly so, since an earlier release gives the headcount before. If that was
     * below the threshold, the release hid it; and if it is in the table and agrees, its own relation says all.
     */
    private boolean isGrowthPublic(Flow flow, OptionalInt in, OptionalInt out, OptionalInt stock) {
        if (in.isEmpty() || out.isEmpty() || stock.isEmpty()) {
            return true;
        }
        double before = value(stock) - value(in) + value(out);
        Place place = cells.cells().get(stock.getAsInt()).place();
        Figures then = published.get(before(flow));
        boolean agrees = then != null
                && CellList.amount(then, place.key(flow.stock()))
                        .filter(amount -> amount.compareTo(BigDecimal.valueOf(Math.round(before))) == 0)
                        .isPresent();
        return !agrees && !cells.isSmall(before);
    }

    private double value(OptionalInt cell) {
        return cells.cells().get(cell.getAsInt()).value();
    }

    private List<Limit> limits(JobsInPart jobs, Place place) {
        OptionalInt hours = cells.find(((JobEquivalents) jobs.all().kind()).hours(), place);
        return List.of(
                Limit.atMost(jobs.capped() ? 1 : Method.MOST_HOURS / HOURS_PER_JOB, cells.find(jobs.persons(), place)),
                Limit.atMost(1 / HOURS_PER_JOB, hours));
    }

    /** The persons after a longer time are among those after a shorter one, and these among all. */
    private List<Limit> limits(CohortShare share, Part part, Place place) {
        if (part != Part.COUNTED && part != Part.OTHERS) {
            return List.of();
        }
        Quantity among = share.shorter()
                .map(shorter -> Quantity.of(shorter, part))
                .orElseGet(() -> Quantity.of(part == Part.COUNTED ? share.counted() : share.others()));
        return List.of(Limit.atMost(1, cells.find(among, place)));
    }
}
