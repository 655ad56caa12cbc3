package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Hours;
import nl.beschutwerk.domain.IndicatorKind.JobsInPart;

/**
 * The places in which hours are estimated. The status of every figure says so, also of a hidden one, so that it is public that
 * such a place has at least one person.
 */
final class Estimates {

    private final Composition composition;
    private final Map<Indicator, Set<Place>> estimatedOf = new EnumMap<>(Indicator.class);

    private final boolean fromHeadcounts;

    Estimates(Figures figures, Composition composition) {
        this.composition = composition;
        this.fromHeadcounts =
                figures.stream().map(figure -> figure.key().breakdown()).noneMatch(Estimates::isOnlyInMicrodata);
        figures.stream()
                .filter(figure -> figure.value() instanceof FigureValue.Given given && given.estimated())
                .forEach(this::note);
    }

    private void note(Figure figure) {
        Place place = Place.of(figure.key());
        personsOf(figure.key().indicator())
                .ifPresent(persons -> estimatedOf
                        .computeIfAbsent(persons, added -> new HashSet<>())
                        .add(place));
    }

    /** The persons who include somebody with estimated hours if an indicator is marked as estimated. */
    private static Optional<Indicator> personsOf(Indicator indicator) {
        return switch (indicator.kind().type()) {
            case HOURS -> Optional.of(((Hours) indicator.kind()).persons());
            case JOBS_IN_PART ->
                Optional.of((JobsInPart) indicator.kind())
                        .filter(jobs -> !jobs.capped())
                        .map(JobsInPart::persons);
            // The hours that they are made of say as much, or they are not estimated.
            case PERSONS,
                    EVENTS,
                    FLOW,
                    JOB_EQUIVALENTS,
                    BOUND,
                    RATIO,
                    CATEGORY_SHARE,
                    COHORT_SHARE,
                    MEDIAN,
                    TARGET,
                    DIFFERENCE -> Optional.empty();
        };
    }

    /** Deliveries of headcounts have classes of hours, and no other breakdown. */
    private static boolean isOnlyInMicrodata(Breakdown breakdown) {
        return switch (breakdown) {
            case TOTAAL, ARBEIDSDUUR -> false;
            case GESLACHT, LEEFTIJD, GRONDSLAG, WERKVORM, ZONDER_WERK -> true;
        };
    }

    private boolean are(Indicator persons, Place place) {
        return estimatedOf.getOrDefault(persons, Set.of()).contains(place);
    }

    /** Whether anything that contributes to the hours of a place is estimated. */
    boolean are(Place place) {
        return are(Indicator.WERKZAME_PERSONEN, place);
    }

    private Set<Place> estimated() {
        return estimatedOf.getOrDefault(Indicator.WERKZAME_PERSONEN, Set.of());
    }

    /** Whether the figures come from headcounts, which have classes of hours and no other breakdown. */
    boolean areFromHeadcounts() {
        return fromHeadcounts;
    }

    /** The classes of hours of an area in which hours are estimated. */
    List<Place> classes(Place total) {
        return estimated().stream()
                .filter(place -> place.breakdown() == Breakdown.ARBEIDSDUUR
                        && place.total().equals(total))
                .sorted(Comparator.comparing(Place::category))
                .toList();
    }

    /** The least number of persons that follows from published statuses. */
    double least(Quantity quantity, Place place) {
        return switch (quantity.indicator().kind().type()) {
            case PERSONS ->
                are(quantity.indicator(), place) ? (isOfEstimatedPersons(place) ? persons(place.total()) : 1) : 0;
            case EVENTS,
                    FLOW,
                    HOURS,
                    JOB_EQUIVALENTS,
                    JOBS_IN_PART,
                    BOUND,
                    RATIO,
                    CATEGORY_SHARE,
                    COHORT_SHARE,
                    MEDIAN,
                    TARGET,
                    DIFFERENCE -> 0;
        };
    }

    /**
     * The parts of an area, and the categories of each of its breakdowns, in which hours are estimated. Empty lists are left
     * out.
     */
    List<List<Place>> placesIn(Place total) {
        List<List<Place>> splits = new ArrayList<>();
        splits.add(parts(total).stream().filter(this::are).toList());
        for (Breakdown breakdown : Breakdown.values()) {
            if (isOnlyInMicrodata(breakdown)) {
                splits.add(estimated().stream()
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

    /** Each list holds at least one person a place, since nobody is in two municipalities or two categories. */
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
