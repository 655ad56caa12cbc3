package nl.beschutwerk.disclosure;

import java.util.OptionalDouble;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;

/**
 * Relations between estimated hours and persons, in deliveries of headcounts. It is public for how many hours a person counts
 * where none were delivered, so that hours give the number of persons. A relation that does not hold, for instance because mean
 * hours were delivered, is left out.
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
        each(place)
                .ifPresent(hours -> relations.proportional(
                        cells.find(Indicator.UREN_PER_WEEK, place),
                        hours,
                        cells.find(Indicator.WERKZAME_PERSONEN, place)));
    }

    private OptionalDouble each(Place place) {
        if (place.isTotal()) {
            return OptionalDouble.of(CellList.approximately(method.averageHours()));
        }
        return method.hoursClasses().stream()
                .filter(one ->
                        place.breakdown() == Breakdown.ARBEIDSDUUR && one.code().equals(place.category()))
                .mapToDouble(one -> CellList.approximately(one.representativeHours()))
                .findFirst();
    }
}
