package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;

/**
 * Relations of categories that regions have together and the country has apart: those of all regions add up to those of the
 * country that are joined in them.
 */
final class JoinedCategories {

    private final CellList cells;
    private final RelationList relations;
    private final Place country =
            new Place(AreaLevel.LAND, Area.NEDERLAND.code(), Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    private final List<Place> regions;

    JoinedCategories(CellList cells, RelationList relations, Composition composition) {
        this.cells = cells;
        this.relations = relations;
        this.regions = composition.municipalities().keySet().stream()
                .map(code -> country.in(AreaLevel.ARBEIDSMARKTREGIO, code))
                .toList();
    }

    /** Adds them for every quantity that adds up. */
    void add() {
        for (Quantity quantity :
                Quantity.all().stream().filter(Quantity::addsUp).toList()) {
            for (Breakdown breakdown : Breakdown.values()) {
                regions.stream()
                        .flatMap(region -> cells.categories(quantity, region, breakdown).stream())
                        .map(this::category)
                        .distinct()
                        .forEach(category -> add(quantity, breakdown, category));
            }
        }
    }

    private void add(Quantity quantity, Breakdown breakdown, String joined) {
        List<Integer> ofCountry = cells.categories(quantity, country, breakdown);
        List<Term> terms = new ArrayList<>();
        ofCountry.stream()
                .filter(cell -> breakdown.isPart(category(cell), joined))
                .forEach(cell -> terms.add(new Term(cell, -1)));
        List<OptionalInt> ofRegions = regions.stream()
                .map(region -> cells.find(quantity, new Place(region.level(), region.areaCode(), breakdown, joined)))
                .toList();
        if (terms.isEmpty() || ofRegions.stream().anyMatch(OptionalInt::isEmpty)) {
            return;
        }
        ofRegions.forEach(cell -> terms.add(new Term(cell.orElseThrow(), 1)));
        relations.equal(terms);
    }

    private String category(int cell) {
        return cells.cells().get(cell).place().category();
    }
}
