package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.IndicatorKind.Bound;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.PartShare;
import nl.beschutwerk.domain.IndicatorKind.Persons;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;

/**
 * Builds the table of a release with all public relations between its amounts: areas add up to larger areas and categories to
 * their total; parts of persons add up to the whole; and hours, jobs, flows and shares bound each other.
 */
final class ReleaseTable {

    private static final double HOURS_PER_JOB = 31;

    private final CellList cells;
    private final RelationList relations;
    private final Composition composition;
    private final Method method;
    private final Map<Quarter, Figures> published;
    private final LocalDate referenceDate;
    private final List<Place> places;

    /**
     * Prepares the relations of a quarter.
     *
     * @param cells of its figures
     * @param relations to which they are added
     * @param published the figures of all quarters that are in the table
     */
    ReleaseTable(
            CellList cells,
            RelationList relations,
            Composition composition,
            Method method,
            Map<Quarter, Figures> published) {
        this.published = published;
        this.cells = cells;
        this.relations = relations;
        this.composition = composition;
        this.method = method;
        this.referenceDate = cells.quarter().referenceDate();
        this.places = cells.own()
                .mapToObj(cell -> cells.cells().get(cell).place())
                .distinct()
                .toList();
    }

    /** Adds all relations within the quarter. */
    void addRelations() {
        addAreas();
        addCategories();
        new JoinedCategories(cells, relations, composition).add();
        boolean headcounts = places.stream().map(Place::breakdown).noneMatch(ReleaseTable::isOnlyInMicrodata);
        places.forEach(place -> addWithin(place, headcounts));
    }

    /** Deliveries of headcounts have classes of hours, and no other breakdown. */
    private static boolean isOnlyInMicrodata(Breakdown breakdown) {
        return switch (breakdown) {
            case TOTAAL, ARBEIDSDUUR -> false;
            case GESLACHT, LEEFTIJD, GRONDSLAG, WERKVORM, ZONDER_WERK -> true;
        };
    }

    private void addAreas() {
        Collection<String> regions = composition.municipalities().keySet();
        for (Quantity quantity :
                Quantity.all().stream().filter(Quantity::addsUp).toList()) {
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
        cells.eachSplit((total, parts) ->
                relations.sum(total, parts.stream().map(OptionalInt::of).toList()));
    }

    private void addWithin(Place place, boolean headcounts) {
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
        if (headcounts) {
            new EstimatedHours(cells, relations, method).add(place);
        }
        if (place.isTotal()) {
            Quantity.of(IndicatorKind.Type.BOUND).forEach(quantity -> addBoundsOfClasses(place, quantity));
            new MedianRelations(cells, relations, referenceDate).add(place);
            addTotal(place);
        }
    }

    private void addTotal(Place place) {
        addEstimated(place);
        addExcess(place, cells.find(Indicator.UREN_PER_WEEK, place));
        new QuantityLimits(cells, relations, published).add(place);
        new CohortRelations(cells, relations, new Rounding(method)).add(place);
    }

    /** Working persons are those whose hours are known, and those whose hours are estimated. */
    private void addEstimated(Place place) {
        Quantity.of(IndicatorKind.Type.PART_SHARE)
                .filter(quantity -> quantity.part() == Part.COUNTED)
                .forEach(estimated -> {
                    PartShare share = (PartShare) estimated.indicator().kind();
                    relations.sum(
                            cells.find(share.persons(), place),
                            List.of(
                                    cells.find(estimated, place),
                                    cells.find(Quantity.of(estimated.indicator(), Part.OTHERS), place)));
                });
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
        for (Place category : classesOfHours(place)) {
            if (hoursClass(category)
                    .filter(one -> one.lowerBound().intValueExact() >= HOURS_PER_JOB)
                    .isPresent()) {
                cells.find(Indicator.UREN_PER_WEEK, category).ifPresent(cell -> terms.add(new Relation.Term(cell, 1)));
                cells.find(Indicator.WERKZAME_PERSONEN, category)
                        .ifPresent(cell -> terms.add(new Relation.Term(cell, -HOURS_PER_JOB)));
            }
        }
        // A class of the method's own that has 31 hours within it may leave something out.
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
        hoursClass(place).ifPresent(one -> {
            if (one.lowerBound().signum() > 0) {
                relations.atMost(working, 1.0 / one.lowerBound().intValueExact(), hours);
            }
            if (!one.open()) {
                relations.atMost(hours, one.upperBound().intValueExact(), working);
            }
        });
    }

    private List<Place> classesOfHours(Place total) {
        return cells.categories(Quantity.of(Indicator.WERKZAME_PERSONEN), total, Breakdown.ARBEIDSDUUR).stream()
                .map(cell -> cells.cells().get(cell).place())
                .toList();
    }

    /** The class of hours that a category is; empty if it is none. */
    private Optional<HoursClass> hoursClass(Place category) {
        HoursClass last = method.hoursClasses().get(method.hoursClasses().size() - 1);
        return HoursClass.parse(category.category(), last.representativeHours(), last.upperBound());
    }
}
