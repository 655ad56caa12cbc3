package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/**
 * The cells of one quarter, among those of others.
 *
 * @param cells of its figures
 * @param composition of the areas at its reference date
 */
record QuarterTable(CellList cells, Composition composition) {

    Quarter quarter() {
        return cells.quarter();
    }

    /** The areas as a whole, without municipalities, that this quarter and another have with the same municipalities. */
    List<Place> sameAreas(QuarterTable other) {
        return cells.own()
                .mapToObj(cell -> cells.cells().get(cell).place())
                .filter(place -> place.isTotal() && place.level() != AreaLevel.GEMEENTE)
                .distinct()
                .filter(place -> hasSame(place, other))
                .toList();
    }

    /** Whether this quarter and another have an area with the same municipalities. */
    boolean hasSame(Place area, QuarterTable other) {
        return area.level() == AreaLevel.LAND || municipalities(area).equals(other.municipalities(area));
    }

    /** The divisions of an area into smaller ones, those that another quarter has with the same municipalities. */
    List<List<Place>> parts(Place area, QuarterTable other) {
        if (area.level() != AreaLevel.LAND) {
            return List.of(municipalities(area));
        }
        List<Place> regions = sameAreas(other).stream()
                .filter(place -> place.level() == AreaLevel.ARBEIDSMARKTREGIO)
                .toList();
        return List.of(
                regions,
                regions.stream()
                        .flatMap(region -> municipalities(region).stream())
                        .toList());
    }

    /** The municipalities of a region. */
    List<Place> municipalities(Place region) {
        return region.level() == AreaLevel.ARBEIDSMARKTREGIO
                ? composition.municipalities().getOrDefault(region.areaCode(), List.of()).stream()
                        .map(code -> region.in(AreaLevel.GEMEENTE, code))
                        .toList()
                : List.of();
    }

    /**
     * The divisions of an area, as it was at an earlier quarter too, into groups in which people stay. Age groups change with the
     * year.
     */
    List<List<Place>> splits(Place area, QuarterTable earlier) {
        Stream<Breakdown> stable = Stream.of(Breakdown.GESLACHT, Breakdown.GRONDSLAG, Breakdown.LEEFTIJD)
                .filter(breakdown -> breakdown != Breakdown.LEEFTIJD
                        || earlier.quarter().year() == quarter().year());
        return Stream.concat(
                        Stream.concat(Stream.of(List.of(area)), parts(area, earlier).stream()),
                        stable.map(breakdown -> categories(area, breakdown)))
                .filter(split -> !split.isEmpty())
                .toList();
    }

    private List<Place> categories(Place area, Breakdown breakdown) {
        return cells.categories(Quantity.of(Indicator.GELDIGE_INDICATIES), area, breakdown).stream()
                .map(cell -> cells.cells().get(cell).place())
                .toList();
    }

    /** The amount of a place, which the quarter must have. */
    double value(Indicator indicator, Place place) {
        return cells.cells().get(cells.find(indicator, place).orElseThrow()).value();
    }
}
