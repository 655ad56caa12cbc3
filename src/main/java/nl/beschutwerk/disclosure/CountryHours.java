package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;

/**
 * The hours of the country's classes of hours, which can be hidden without their persons.
 *
 * <p>Everyone knows how many hours an estimated person of a region counts for: the mean of the region. Those means differ to
 * four decimals, so that their sum over the country can be taken apart, into how many persons there are in each region. So it
 * is hidden as soon as one of those is a small count, with the hours of another class, or it would be what is left of all.
 */
final class CountryHours {

    private CountryHours() {}

    /** Whether an amount is hidden without the persons that it is of. */
    static boolean areHiddenApart(Quantity quantity, Place place) {
        return quantity.indicator() == Indicator.UREN_PER_WEEK
                && place.level() == AreaLevel.LAND
                && place.breakdown() == Breakdown.ARBEIDSDUUR;
    }

    /** The figures to hide for that reason. */
    static Set<FigureKey> toHide(Figures figures, Set<FigureKey> small) {
        boolean fewInSomeRegion = small.stream()
                .anyMatch(key ->
                        key.level() == AreaLevel.ARBEIDSMARKTREGIO && key.equals(DerivedFigures.estimatedPersons(key)));
        if (!fewInSomeRegion) {
            return Set.of();
        }
        List<Figure> classes = figures.stream()
                .filter(figure -> isOfClassOfTheCountry(figure.key()))
                .toList();
        Stream<FigureKey> estimated = classes.stream().map(Figure::key).filter(CountryHours::isOfEstimated);
        Optional<FigureKey> fewestHours = classes.stream()
                .filter(figure -> !isOfEstimated(figure.key()) && hours(figure).signum() > 0)
                .min(Comparator.comparing(CountryHours::hours).thenComparing(Figure::key))
                .map(Figure::key);
        return Set.copyOf(Stream.concat(estimated, fewestHours.stream()).toList());
    }

    private static boolean isOfClassOfTheCountry(FigureKey key) {
        return key.level() == AreaLevel.LAND
                && key.indicator() == Indicator.UREN_PER_WEEK
                && key.breakdown() == Breakdown.ARBEIDSDUUR;
    }

    private static boolean isOfEstimated(FigureKey key) {
        return key.category().equals(DerivedFigures.ESTIMATED);
    }

    private static BigDecimal hours(Figure figure) {
        return figure.value() instanceof FigureValue.Given given ? given.amount() : BigDecimal.ZERO;
    }
}
