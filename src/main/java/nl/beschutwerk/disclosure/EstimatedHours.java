package nl.beschutwerk.disclosure;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;

/**
 * What everyone can look up of estimated hours: how many a person counts for. Hours then say how many persons there are. Where
 * it is not so, as when only some of a person's hours are unknown, whoever believes it learns nothing.
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

    /** Adds the relation between the hours of a place and its persons, where there is one. */
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

    /** The country has no such mean of its own: every region has another. */
    private static boolean isOfEstimatedPersons(Place place) {
        return place.level() == AreaLevel.ARBEIDSMARKTREGIO
                && place.breakdown() == Breakdown.ARBEIDSDUUR
                && place.category().equals(DerivedFigures.ESTIMATED);
    }

    /** Of the region, or of the country where too few persons of the region have known hours: published, or nearly so. */
    private OptionalDouble mean(int working, int hours) {
        double persons = cells.cells().get(working).value();
        return persons == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(cells.cells().get(hours).value() / persons);
    }
}
