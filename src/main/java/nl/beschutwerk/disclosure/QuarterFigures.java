package nl.beschutwerk.disclosure;

import java.util.Map;
import java.util.Set;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Method;

/**
 * The figures of a quarter, with what people may know of them. What is published of one quarter may reveal what is hidden of
 * another.
 *
 * @param unprotected all figures with their amounts
 * @param shown the figures of which anybody can know the amount, from any version that is published
 * @param basePersons the number of persons that a share or median rests on
 * @param composition of the areas at its reference date
 * @param method that made the figures
 */
public record QuarterFigures(
        Figures unprotected,
        Set<FigureKey> shown,
        Map<FigureKey, Base> basePersons,
        Composition composition,
        Method method) {

    public QuarterFigures {
        shown = Set.copyOf(shown);
        basePersons = Map.copyOf(basePersons);
    }
}
