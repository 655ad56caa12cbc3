package nl.beschutwerk.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/** By how much groups of persons grew between two quarters, as cells that relations can limit: each is made once. */
final class Growths {

    private record Growth(Indicator persons, Place place, Quarter from, Quarter to) {}

    private final RelationList relations;
    private final Map<Growth, Integer> cells = new HashMap<>();

    /** @param relations to which the relation is added that defines a cell */
    Growths(RelationList relations) {
        this.relations = relations;
    }

    /** The growth of a group, 0 if it did not grow. Both quarters have the group. */
    static double amount(Indicator persons, Place place, QuarterTable from, QuarterTable to) {
        return Math.max(0, difference(persons, place, from, to));
    }

    private static double difference(Indicator persons, Place place, QuarterTable from, QuarterTable to) {
        return to.value(persons, place) - from.value(persons, place);
    }

    /** The cell of the growth of a group; none if it declined so far that nobody takes it for grown. */
    OptionalInt cell(Indicator persons, Place place, QuarterTable from, QuarterTable to) {
        if (difference(persons, place, from, to) <= -QuarterRelations.MUCH_ROOM) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(cells.computeIfAbsent(
                new Growth(persons, place, from.quarter(), to.quarter()), key -> add(persons, place, from, to)));
    }

    private int add(Indicator persons, Place place, QuarterTable from, QuarterTable to) {
        int grown = to.cells().auxiliary(Quantity.growthOf(persons), place, amount(persons, place, from, to));
        relations.atMostZero(List.of(
                new Term(to.cells().find(persons, place).orElseThrow(), 1),
                new Term(from.cells().find(persons, place).orElseThrow(), -1),
                new Term(grown, -1)));
        return grown;
    }
}
