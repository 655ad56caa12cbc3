package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;

/**
 * Hides every count of persons or events from 1 up to one below the threshold (method file, {@code geheimhouding.drempel}),
 * its {@link Complements} within the area, and all that says the same as a hidden count in other units: the hours and jobs of
 * those persons, their averages, shares and attainment. What could be found by subtracting areas from each other is not hidden
 * here.
 */
public final class Suppression {

    private final Threshold threshold;

    /**
     * Hides below a threshold.
     *
     * @param threshold the smallest count that may be shown; 0 hides nothing
     */
    public Suppression(int threshold) {
        this.threshold = new Threshold(threshold);
    }

    /**
     * The figures to hide, in their own order.
     *
     * @param basePersons the number of persons that a share or median rests on
     */
    public Set<FigureKey> choose(Figures unprotected, Map<FigureKey, Long> basePersons) {
        Set<FigureKey> small = new PrimarySuppression(threshold, basePersons).choose(unprotected);
        Set<FigureKey> hidden = new TreeSet<>();
        Deque<FigureKey> open = new ArrayDeque<>(new Complements(unprotected, small).complete());
        while (!open.isEmpty()) {
            FigureKey key = open.remove();
            // An absent figure has nothing to hide.
            if (isGiven(unprotected, key) && hidden.add(key)) {
                DerivedFigures.of(key).forEach(open::add);
            }
        }
        return hidden;
    }

    private static boolean isGiven(Figures figures, FigureKey key) {
        return figures.find(key)
                .filter(figure -> figure.value() instanceof FigureValue.Given)
                .isPresent();
    }
}
