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
 * Suppression of the hours of the country's classes of hours, without the persons in these classes.
 *
 * <p>An estimated person counts for the mean hours of the region, which is public. The means of the regions differ in their
 * decimals, so that the sum over the country can be decomposed into the number of estimated persons of each region. The sum is
 * therefore hidden as soon as one of these numbers is small. The hours of one other class are hidden with it, or the sum would
 * follow from the total.
 */
final class CountryHours {

    private CountryHours() {}

    /** Whether an amount is a unit of its own, apart from the persons whose hours it is. */
    static boolean areHiddenApart(Quantity quantity, Place place) {
        return quantity.indicator() == Indicator.UREN_PER_WEEK
                && place.level() == AreaLevel.LAND
                && place.breakdown() == Breakdown.ARBEIDSDUUR;
    }

    /** The hours to hide if the number of estimated persons of any region is small. */
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
