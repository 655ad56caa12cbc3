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
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.IndicatorKind.Bound;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.Persons;
import nl.beschutwerk.domain.Method;

/**
 * Builds the table of a release with all public relations between its amounts: areas add up to larger areas and categories to
 * their total; parts of persons add up to the whole; and hours, jobs, flows and shares bound each other.
 */
final class ReleaseTable {

    private static final double HOURS_PER_JOB = 31;

    /** A bound that is this number of persons away never restricts a small count, and would only link unrelated cells. */
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
        for (Quantity quantity : Quantity.all()) {
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
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Persons persons
                    && persons.whole().isPresent()
                    && persons.others().isPresent()) {
                relations.sum(
                        cells.find(persons.whole().get(), place),
                        List.of(cells.find(persons.others().get(), place), cells.find(indicator, place)));
            }
        }
        Quantity.of(IndicatorKind.Type.HOURS).forEach(quantity -> {
            OptionalInt hours = cells.find(quantity, place);
            OptionalInt persons = cells.find(((Hours) quantity.indicator().kind()).persons(), place);
            relations.atMost(hours, Method.MOST_HOURS, persons);
            addHoursClass(place, persons, hours);
        });
        new EstimatedHours(cells, relations, method).add(place);
        if (place.isTotal()) {
            Quantity.of(IndicatorKind.Type.BOUND).forEach(quantity -> addBoundsOfClasses(place, quantity));
            new MedianRelations(cells, relations, referenceDate).add(place);
            addTotal(place);
        }
    }

    private void addTotal(Place place) {
        addEstimated(place, cells.find(Indicator.WERKZAME_PERSONEN, place));
        addPlacesOfEstimated(place);
        addExcess(place, cells.find(Indicator.UREN_PER_WEEK, place));
        new QuantityLimits(cells, relations).add(place);
    }

    /** Working persons are those whose hours are known, and those in the classes of which they are estimated. */
    private void addEstimated(Place place, OptionalInt working) {
        OptionalInt known = cells.find(Quantity.of(Indicator.AANDEEL_GESCHAT, Part.OTHERS), place);
        if (known.isPresent() && working.isPresent()) {
            List<Relation.Term> terms = new ArrayList<>();
            terms.add(new Relation.Term(working.getAsInt(), -1));
            terms.add(new Relation.Term(known.getAsInt(), 1));
            cells.estimates()
                    .classes(place)
                    .forEach(category -> cells.find(Indicator.WERKZAME_PERSONEN, category)
                            .ifPresent(cell -> terms.add(new Relation.Term(cell, 1))));
            relations.equal(terms);
        }
    }

    /** Estimated persons are in parts of the area, and in categories, in which hours are estimated. */
    private void addPlacesOfEstimated(Place total) {
        cells.find(
                        Indicator.WERKZAME_PERSONEN,
                        Place.of(DerivedFigures.estimatedPersons(total.key(Indicator.WERKZAME_PERSONEN))))
                .ifPresent(estimated -> cells.estimates().placesIn(total).forEach(places -> {
                    List<Relation.Term> terms = new ArrayList<>();
                    terms.add(new Relation.Term(estimated, 1));
                    places.forEach(place -> cells.find(Indicator.WERKZAME_PERSONEN, place)
                            .ifPresent(cell -> terms.add(new Relation.Term(cell, -1))));
                    relations.atMostZeroWithin(MUCH_ROOM, terms);
                }));
    }

    /** Capping at one job takes off the hours above 31 of the persons in the classes above it. */
    private void addExcess(Place place, OptionalInt hours) {
        OptionalInt capped = cells.find(Indicator.BANEN_31_BEGRENSD, place);
        if (capped.isEmpty() || hours.isEmpty()) {
            return;
        }
        List<Relation.Term> terms = new ArrayList<>();
        terms.add(new Relation.Term(hours.getAsInt(), -1));
        terms.add(new Relation.Term(capped.getAsInt(), HOURS_PER_JOB));
        for (HoursClass one : method.hoursClasses()) {
            Place category = new Place(place.level(), place.areaCode(), Breakdown.ARBEIDSDUUR, one.code());
            if (one.lowerBound().intValueExact() >= HOURS_PER_JOB) {
                cells.find(Indicator.UREN_PER_WEEK, category).ifPresent(cell -> terms.add(new Relation.Term(cell, 1)));
                cells.find(Indicator.WERKZAME_PERSONEN, category)
                        .ifPresent(cell -> terms.add(new Relation.Term(cell, -HOURS_PER_JOB)));
            }
        }
        // Nothing is taken off from estimates of one job or less, so that it may hold exactly if hours are estimated
        // too.
        relations.equalOrAtMostZero(terms);
    }

    /** Jobs at the bounds of the classes of hours are sums of persons times bound. */
    private void addBoundsOfClasses(Place place, Quantity quantity) {
        Bound of = (Bound) quantity.indicator().kind();
        Function<HoursClass, BigDecimal> bound = switch (of.end()) {
            case LOWER -> HoursClass::lowerBound;
            case UPPER -> HoursClass::upperBound;
        };
        OptionalInt jobs = cells.find(quantity, place);
        if (jobs.isEmpty()) {
            return;
        }
        List<Relation.Term> terms = new ArrayList<>();
        terms.add(new Relation.Term(jobs.getAsInt(), -HOURS_PER_JOB));
        for (HoursClass one : method.hoursClasses()) {
            Place category = new Place(place.level(), place.areaCode(), Breakdown.ARBEIDSDUUR, one.code());
            cells.find(Indicator.WERKZAME_PERSONEN, category)
                    .ifPresent(working -> terms.add(
                            new Relation.Term(working, bound.apply(one).intValueExact())));
        }
        relations.equal(terms);
    }

    /** The hours of the persons in a class lie between its bounds times their number. */
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
