package nl.beschutwerk.disclosure;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;

/**
 * Relations between estimated hours and persons. It is public for how many hours an estimated person counts, so that hours
 * give the number of persons. A relation that does not hold, for instance because only part of a person's hours is unknown, is
 * left out.
 */
final class EstimatedHours {

    private final CellList cells;
    private final RelationList relations;
    private final Method method;

    EstimatedHours(CellList cells, RelationList relations, Method method) {
        this.cells = cells;
        this.relations = relations;
        this.method = method;
    }

    /** Adds the relation between the hours of a place and its persons, if there is one. */
    void add(Place place) {
        OptionalInt working = cells.find(Indicator.WERKZAME_PERSONEN, place);
        OptionalInt hours = cells.find(Indicator.UREN_PER_WEEK, place);
        if (working.isPresent() && hours.isPresent() && cells.estimates().are(place)) {
            each(place, working.getAsInt(), hours.getAsInt())
                    .ifPresent(factor -> relations.proportional(hours, factor, working));
        }
    }

    private OptionalDouble each(Place place, int working, int hours) {
        if (!cells.estimates().areFromHeadcounts()) {
            return isOfEstimatedPersons(place) ? mean(working, hours) : OptionalDouble.empty();
        }
        if (place.isTotal()) {
            return cells.estimates().classes(place).isEmpty()
                    ? OptionalDouble.of(CellList.approximately(method.averageHours()))
                    : OptionalDouble.empty();
        }
        return method.hoursClasses().stream()
                .filter(one -> one.code().equals(place.category()))
                .mapToDouble(one -> CellList.approximately(one.representativeHours()))
                .findFirst();
    }

    /** Only a region has such a mean: that of the country is composed of different ones. */
    private static boolean isOfEstimatedPersons(Place place) {
        return place.level() == AreaLevel.ARBEIDSMARKTREGIO
                && place.breakdown() == Breakdown.ARBEIDSDUUR
                && place.category().equals(DerivedFigures.ESTIMATED);
    }

    /**
     * The mean of the region, or of the country if too few persons of the region have known hours. Either is published, or
     * nearly so.
     */
    private OptionalDouble mean(int working, int hours) {
        double persons = cells.cells().get(working).value();
        return persons == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(cells.cells().get(hours).value() / persons);
    }
}
