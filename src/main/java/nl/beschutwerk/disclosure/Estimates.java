package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;

/**
 * Where hours are estimated, which is published with every figure, hidden or not: so it is known that there is somebody whose
 * hours are.
 */
final class Estimates {

    private final Composition composition;
    private final Set<Place> estimated = new HashSet<>();
    private final Set<Place> estimatedSheltered = new HashSet<>();

    private final boolean fromHeadcounts;

    Estimates(Figures figures, Composition composition) {
        this.composition = composition;
        this.fromHeadcounts = figures.stream()
                .map(figure -> figure.key().breakdown())
                .allMatch(breakdown -> breakdown == Breakdown.TOTAAL || breakdown == Breakdown.ARBEIDSDUUR);
        figures.stream()
                .filter(figure -> figure.value() instanceof FigureValue.Given given && given.estimated())
                .forEach(this::note);
    }

    private void note(Figure figure) {
        Place place = Place.of(figure.key());
        if (figure.key().indicator() == Indicator.UREN_PER_WEEK) {
            estimated.add(place);
        } else if (figure.key().indicator() == Indicator.BANEN_31_BESCHUT) {
            estimatedSheltered.add(place);
        }
    }

    /** Whether anything that contributes to the hours of a place is estimated. */
    boolean are(Place place) {
        return estimated.contains(place);
    }

    /** Whether the figures come from headcounts, which have classes of hours and no other breakdown. */
    boolean areFromHeadcounts() {
        return fromHeadcounts;
    }

    /** The classes of hours of an area in which hours are estimated. */
    List<Place> classes(Place total) {
        return estimated.stream()
                .filter(place -> place.breakdown() == Breakdown.ARBEIDSDUUR
                        && place.total().equals(total))
                .sorted(Comparator.comparing(Place::category))
                .toList();
    }

    /** How many persons there are at least, for all to see. */
    double least(Quantity quantity, Place place) {
        return switch (quantity) {
            case WORKING -> are(place) ? (isOfEstimatedPersons(place) ? persons(place.total()) : 1) : 0;
            case SHELTERED -> estimatedSheltered.contains(place) ? 1 : 0;
            default -> 0;
        };
    }

    /** The parts of an area, and the categories of each breakdown of it, in which hours are estimated; none are left out. */
    List<List<Place>> placesIn(Place total) {
        List<List<Place>> splits = new ArrayList<>();
        splits.add(parts(total).stream().filter(this::are).toList());
        for (Breakdown breakdown : Breakdown.values()) {
            if (breakdown != Breakdown.TOTAAL && breakdown != Breakdown.ARBEIDSDUUR) {
                splits.add(estimated.stream()
                        .filter(place ->
                                place.breakdown() == breakdown && place.total().equals(total))
                        .sorted(Comparator.comparing(Place::category))
                        .toList());
            }
        }
        splits.removeIf(List::isEmpty);
        return splits;
    }

    private static boolean isOfEstimatedPersons(Place place) {
        return place.breakdown() == Breakdown.ARBEIDSDUUR && place.category().equals(DerivedFigures.ESTIMATED);
    }

    /** Whoever is in one municipality or category is in no other. */
    private int persons(Place total) {
        return placesIn(total).stream().mapToInt(List::size).max().orElse(1);
    }

    private List<Place> parts(Place total) {
        return switch (total.level()) {
            case LAND ->
                composition.municipalities().keySet().stream()
                        .map(code -> total.in(AreaLevel.ARBEIDSMARKTREGIO, code))
                        .toList();
            case ARBEIDSMARKTREGIO ->
                composition.municipalities().getOrDefault(total.areaCode(), List.of()).stream()
                        .map(code -> total.in(AreaLevel.GEMEENTE, code))
                        .toList();
            case GEMEENTE -> List.of();
        };
    }
}
