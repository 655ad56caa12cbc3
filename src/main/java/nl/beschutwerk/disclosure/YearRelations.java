package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind;
import nl.beschutwerk.domain.Quarter;

/**
 * Relations between the events of a year and those of its four quarters, where both are published, as of the country. Whoever
 * came or left in a year did so in one of its quarters.
 */
final class YearRelations {

    private static final String OF_A_YEAR = "_jaar";

    private final Map<Quarter, QuarterTable> tables = new TreeMap<>();
    private final RelationList relations;

    YearRelations(List<QuarterTable> quarters, RelationList relations) {
        quarters.forEach(table -> tables.put(table.quarter(), table));
        this.relations = relations;
    }

    /** Adds them for every year of which all quarters are there. */
    void add() {
        for (QuarterTable last : tables.values()) {
            List<Quarter> quarters = last.quarter().quartersOfYear();
            if (tables.keySet().containsAll(quarters)) {
                add(
                        last,
                        quarters.stream()
                                .map(tables::get)
                                .filter(Objects::nonNull)
                                .toList());
            }
        }
    }

    private void add(QuarterTable last, List<QuarterTable> year) {
        List<Place> areas = last.sameAreas(last);
        for (Indicator ofYear : Indicator.values()) {
            ofQuarter(ofYear).ifPresent(ofQuarter -> areas.forEach(area -> add(ofYear, ofQuarter, area, last, year)));
        }
    }

    private static Optional<Indicator> ofQuarter(Indicator year) {
        return Arrays.stream(Indicator.values())
                .filter(one -> year.code().equals(one.code() + OF_A_YEAR))
                .findFirst();
    }

    private void add(Indicator ofYear, Indicator ofQuarter, Place area, QuarterTable last, List<QuarterTable> year) {
        OptionalInt all = last.cells().find(ofYear, area);
        List<OptionalInt> parts =
                year.stream().map(table -> table.cells().find(ofQuarter, area)).toList();
        if (all.isEmpty() || parts.stream().anyMatch(OptionalInt::isEmpty)) {
            return;
        }
        List<Term> terms = new ArrayList<>(List.of(new Term(all.getAsInt(), 1)));
        parts.forEach(part -> terms.add(new Term(part.orElseThrow(), -1)));
        if (ofYear.kind().type() == IndicatorKind.Type.FLOW) {
            relations.atMostZero(terms);
        } else {
            relations.equal(terms);
        }
    }
}
