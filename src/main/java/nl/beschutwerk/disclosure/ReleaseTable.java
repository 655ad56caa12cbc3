package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;

/**
 * All that everyone knows to hold between the amounts of a release: areas add up to larger areas and categories to their total;
 * valid = working + not working; and how hours, jobs, flows and shares bound each other.
 */
final class ReleaseTable {

    /** By law nobody works longer; where somebody does, the relation does not hold and is left out. */
    private static final double MOST_HOURS = 60;

    private static final double HOURS_PER_JOB = 31;

    /** More persons than any small count is ever off by: a bound so far away would only link what has nothing to do with it. */
    private static final double MUCH_ROOM = 20;

    private final CellList cells;
    private final RelationList relations;
    private final Composition composition;
    private final Method method;
    private final LocalDate referenceDate;
    private final List<Place> places;

    private ReleaseTable(CellList cells, Composition composition, Method method, LocalDate referenceDate) {
        this.referenceDate = referenceDate;
        this.method = method;
        this.cells = cells;
        this.relations = new RelationList(cells);
        this.places = cells.cells().stream().map(Cell::place).distinct().toList();
        this.composition = composition;
    }

    static LinkedTable of(CellList cells, Composition composition, Method method, LocalDate referenceDate) {
        ReleaseTable table = new ReleaseTable(cells, composition, method, referenceDate);
        table.addAreas();
        table.addCategories();
        table.places.forEach(table::addWithin);
        return new LinkedTable(cells.cells(), cells.units(), table.relations.relations());
    }

    private void addAreas() {
        Collection<String> regions = composition.municipalities().keySet();
        for (Quantity quantity : Quantity.values()) {
            for (Place place : places) {
                if (place.level() == AreaLevel.LAND) {
                    relations.sum(
                            cells.find(quantity, place), in(quantity, place, AreaLevel.ARBEIDSMARKTREGIO, regions));
                } else if (place.level() == AreaLevel.ARBEIDSMARKTREGIO) {
                    relations.sum(
                            cells.find(quantity, place),
                            in(
                                    quantity,
                                    place,
                                    AreaLevel.GEMEENTE,
                                    composition.municipalities().getOrDefault(place.areaCode(), List.of())));
                }
            }
        }
    }

    private List<OptionalInt> in(Quantity quantity, Place place, AreaLevel level, Collection<String> areas) {
        return areas.stream()
                .map(area -> cells.find(quantity, place.in(level, area)))
                .toList();
    }

    private void addCategories() {
        record Split(Quantity quantity, Place total, Breakdown breakdown) {}
        Map<Split, List<OptionalInt>> splits = new LinkedHashMap<>();
        for (int cell = 0; cell < cells.cells().size(); cell++) {
            Cell one = cells.cells().get(cell);
            if (!one.place().isTotal()) {
                splits.computeIfAbsent(
                                new Split(
                                        one.quantity(),
                                        one.place().total(),
                                        one.place().breakdown()),
                                split -> new ArrayList<>())
                        .add(OptionalInt.of(cell));
            }
        }
        splits.forEach((split, parts) -> relations.sum(cells.find(split.quantity(), split.total()), parts));
    }

    private void addWithin(Place place) {
        OptionalInt working = cells.find(Quantity.WORKING, place);
        OptionalInt notWorking = cells.find(Quantity.NOT_WORKING, place);
        OptionalInt hours = cells.find(Quantity.HOURS, place);
        relations.sum(cells.find(Quantity.VALID, place), List.of(working, notWorking));
        relations.atMost(hours, MOST_HOURS, working);
        addHoursClass(place, working, hours);
        new EstimatedHours(cells, relations, method).add(place);
        if (place.isTotal()) {
            addBoundsOfClasses(place, Quantity.LOWER_JOBS, HoursClass::lowerBound);
            addBoundsOfClasses(place, Quantity.UPPER_JOBS, HoursClass::upperBound);
            new MedianRelations(cells, relations, referenceDate).add(place);
            addTotal(place, working, notWorking, hours);
        }
    }

    private void addTotal(Place place, OptionalInt working, OptionalInt notWorking, OptionalInt hours) {
        addEstimated(place, working);
        addPlacesOfEstimated(place);
        addExcess(place, hours);
        OptionalInt capped = cells.find(Quantity.CAPPED_JOBS, place);
        relations.atMost(capped, 1, working);
        relations.atMost(capped, 1 / HOURS_PER_JOB, hours);
        OptionalInt sheltered = cells.find(Quantity.SHELTERED, place);
        OptionalInt shelteredJobs = cells.find(Quantity.SHELTERED_JOBS, place);
        relations.atMost(sheltered, 1, working);
        relations.atMost(shelteredJobs, MOST_HOURS / HOURS_PER_JOB, sheltered);
        relations.atMost(shelteredJobs, 1 / HOURS_PER_JOB, hours);
        // How much the headcount grew is known to all who kept the release before, or as good as known.
        relations.knownDifference(cells.find(Quantity.INFLOW, place), cells.find(Quantity.OUTFLOW, place));
        relations.atMost(cells.find(Quantity.INFLOW, place), 1, working);
        relations.atMost(cells.find(Quantity.WORKING_AFTER_3, place), 1, working);
        relations.atMost(cells.find(Quantity.NOT_WORKING_AFTER_3, place), 1, notWorking);
        relations.atMost(cells.find(Quantity.WORKING_AFTER_12, place), 1, cells.find(Quantity.WORKING_AFTER_3, place));
        relations.atMost(
                cells.find(Quantity.NOT_WORKING_AFTER_12, place), 1, cells.find(Quantity.NOT_WORKING_AFTER_3, place));
    }

    /** Working persons are those whose hours are known, and those in the classes of which they are estimated. */
    private void addEstimated(Place place, OptionalInt working) {
        OptionalInt known = cells.find(Quantity.HOURS_KNOWN, place);
        if (known.isPresent() && working.isPresent()) {
            List<Relation.Term> terms = new ArrayList<>();
            terms.add(new Relation.Term(working.getAsInt(), -1));
            terms.add(new Relation.Term(known.getAsInt(), 1));
            cells.estimates()
                    .classes(place)
                    .forEach(category -> cells.find(Quantity.WORKING, category)
                            .ifPresent(cell -> terms.add(new Relation.Term(cell, 1))));
            relations.equal(terms);
        }
    }

    /** Whoever is estimated is in a part of the area, and in a category, in which somebody is. */
    private void addPlacesOfEstimated(Place total) {
        cells.find(Quantity.WORKING, Place.of(DerivedFigures.estimatedPersons(total.key(Indicator.WERKZAME_PERSONEN))))
                .ifPresent(estimated -> cells.estimates().placesIn(total).forEach(places -> {
                    List<Relation.Term> terms = new ArrayList<>();
                    terms.add(new Relation.Term(estimated, 1));
                    places.forEach(place -> cells.find(Quantity.WORKING, place)
                            .ifPresent(cell -> terms.add(new Relation.Term(cell, -1))));
                    relations.atMostZeroWithin(MUCH_ROOM, terms);
                }));
    }

    /** What capping a person's hours at one job takes off is what those in the classes above it work more. */
    private void addExcess(Place place, OptionalInt hours) {
        OptionalInt capped = cells.find(Quantity.CAPPED_JOBS, place);
        if (capped.isEmpty() || hours.isEmpty()) {
            return;
        }
        List<Relation.Term> terms = new ArrayList<>();
        terms.add(new Relation.Term(hours.getAsInt(), -1));
        terms.add(new Relation.Term(capped.getAsInt(), HOURS_PER_JOB));
        for (HoursClass one : method.hoursClasses()) {
            Place category = new Place(place.level(), place.areaCode(), Breakdown.ARBEIDSDUUR, one.code());
            if (one.lowerBound().intValueExact() >= HOURS_PER_JOB) {
                cells.find(Quantity.HOURS, category).ifPresent(cell -> terms.add(new Relation.Term(cell, 1)));
                cells.find(Quantity.WORKING, category)
                        .ifPresent(cell -> terms.add(new Relation.Term(cell, -HOURS_PER_JOB)));
            }
        }
        // Nothing is taken off who is estimated at one job or less, so that it may hold exactly where hours are
        // estimated too.
        relations.equalOrAtMostZero(terms);
    }

    /** Jobs at the bounds of the classes of hours are as many sums of persons times bound. */
    private void addBoundsOfClasses(Place place, Quantity quantity, Function<HoursClass, BigDecimal> bound) {
        OptionalInt jobs = cells.find(quantity, place);
        if (jobs.isEmpty()) {
            return;
        }
        List<Relation.Term> terms = new ArrayList<>();
        terms.add(new Relation.Term(jobs.getAsInt(), -HOURS_PER_JOB));
        for (HoursClass one : method.hoursClasses()) {
            Place category = new Place(place.level(), place.areaCode(), Breakdown.ARBEIDSDUUR, one.code());
            cells.find(Quantity.WORKING, category)
                    .ifPresent(working -> terms.add(
                            new Relation.Term(working, bound.apply(one).intValueExact())));
        }
        relations.equal(terms);
    }

    /** The hours of so many persons in a class lie between so many times its bounds. */
    private void addHoursClass(Place place, OptionalInt working, OptionalInt hours) {
        if (place.breakdown() != Breakdown.ARBEIDSDUUR || working.isEmpty() || hours.isEmpty()) {
            return;
        }
        method.hoursClasses().stream()
                .filter(one -> one.code().equals(place.category()))
                .forEach(one -> {
                    if (one.lowerBound().signum() > 0) {
                        relations.atMost(working, 1.0 / one.lowerBound().intValueExact(), hours);
                    }
                    if (!one.open()) {
                        relations.atMost(hours, one.upperBound().intValueExact(), working);
                    }
                });
    }
}
