package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.BANEN_31;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BOVENGRENS;
import static nl.beschutwerk.domain.Indicator.BANEN_31_ONDERGRENS;
import static nl.beschutwerk.domain.Indicator.GEMIDDELDE_UREN;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN_BESCHUT;
import static nl.beschutwerk.domain.Indicator.REALISATIE_PERSONEN;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_BANEN;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_PAD;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;

/**
 * Hides every count of persons or events from 1 up to one below the threshold (method file, {@code geheimhouding.drempel}),
 * its {@link Complements} within the area, and all that says the same as a hidden count in other units: the hours and jobs of
 * those persons, their averages, shares and attainment. What could be found by subtracting areas from each other is not hidden
 * here.
 */
public final class Suppression {

    /** What says the same as a count in other units, so that it is hidden with the count. */
    private static final Map<Indicator, Set<Indicator>> DERIVED = Map.of(
            WERKZAME_PERSONEN,
            Set.of(
                    UREN_PER_WEEK,
                    GEMIDDELDE_UREN,
                    BANEN_31,
                    BANEN_31_BEGRENSD,
                    BANEN_31_ONDERGRENS,
                    BANEN_31_BOVENGRENS,
                    AANDEEL_GESCHAT,
                    REALISATIE_BANEN,
                    REALISATIE_PERSONEN,
                    VERSCHIL_BANEN,
                    VERSCHIL_PAD),
            WERKZAME_PERSONEN_BESCHUT,
            Set.of(BANEN_31_BESCHUT, REALISATIE_BANEN_BESCHUT));

    private final int threshold;

    /**
     * Hides below a threshold.
     *
     * @param threshold the smallest count that may be shown; 0 hides nothing
     */
    public Suppression(int threshold) {
        this.threshold = threshold;
    }

    /** The figures to hide, in their own order. */
    public Set<FigureKey> choose(Figures unprotected) {
        Set<FigureKey> small = unprotected.stream()
                .filter(this::isSmallCount)
                .map(Figure::key)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<FigureKey> hidden = new TreeSet<>();
        for (FigureKey key : new Complements(unprotected, small).complete()) {
            hidden.add(key);
            DERIVED.getOrDefault(key.indicator(), Set.of()).stream()
                    .map(derived ->
                            new FigureKey(key.level(), key.areaCode(), derived, key.breakdown(), key.category()))
                    .filter(derived -> isGiven(unprotected, derived))
                    .forEach(hidden::add);
        }
        return hidden;
    }

    private boolean isSmallCount(Figure figure) {
        return (figure.unit() == Unit.PERSONEN || figure.unit() == Unit.AANTAL)
                && figure.value() instanceof FigureValue.Given given
                && given.amount().signum() > 0
                && given.amount().compareTo(BigDecimal.valueOf(threshold)) < 0;
    }

    /** An absent figure has nothing to hide. */
    private static boolean isGiven(Figures figures, FigureKey key) {
        return figures.find(key)
                .filter(figure -> figure.value() instanceof FigureValue.Given)
                .isPresent();
    }
}
