package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.BANEN_31;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BOVENGRENS;
import static nl.beschutwerk.domain.Indicator.BANEN_31_ONDERGRENS;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.GEMIDDELDE_UREN;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN;
import static nl.beschutwerk.domain.Indicator.REALISATIE_BANEN_BESCHUT;
import static nl.beschutwerk.domain.Indicator.REALISATIE_PERSONEN;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_BANEN;
import static nl.beschutwerk.domain.Indicator.VERSCHIL_PAD;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;
import static nl.beschutwerk.domain.Indicator.ZONDER_WERK_MEDIAAN;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * Which figures say the same as a count in other units, or something of the persons in it: they are hidden with the count, in
 * the same area, breakdown and category. A published one would give the count back to within its rounding.
 */
final class DerivedFigures {

    private static final Map<Indicator, Set<Indicator>> OF_COUNT = Map.of(
            GELDIGE_INDICATIES,
            Set.of(WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN),
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
                    VERSCHIL_PAD,
                    INSTROOM_WERK,
                    UITSTROOM_WERK,
                    WERKEND_NA_3_MAANDEN,
                    WERKEND_NA_12_MAANDEN),
            NIET_WERKEND,
            Set.of(ZONDER_WERK_MEDIAAN, WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN),
            // Of a category, the only figure that says the same as its hours.
            UREN_PER_WEEK,
            Set.of(BANEN_31),
            WERKZAME_PERSONEN_BESCHUT,
            Set.of(BANEN_31_BESCHUT, REALISATIE_BANEN_BESCHUT),
            // Inflow less outflow is about what the headcount grew by since the quarter before, which everyone can look
            // up.
            INSTROOM_WERK,
            Set.of(UITSTROOM_WERK),
            UITSTROOM_WERK,
            Set.of(INSTROOM_WERK));

    /** The category of the persons whose hours are estimated. */
    static final String ESTIMATED = "onbekend";

    private DerivedFigures() {}

    /** These figures and all that must be hidden with them; also figures that a release does not have. */
    static Set<FigureKey> withAll(Collection<FigureKey> hidden) {
        Set<FigureKey> all = new TreeSet<>();
        Deque<FigureKey> open = new ArrayDeque<>(hidden);
        while (!open.isEmpty()) {
            FigureKey key = open.remove();
            if (all.add(key)) {
                directly(key).forEach(open::add);
            }
        }
        return all;
    }

    /** What must be hidden with one figure for its sake alone. */
    static Stream<FigureKey> directly(FigureKey hidden) {
        Stream<FigureKey> inOtherUnits =
                OF_COUNT.getOrDefault(hidden.indicator(), Set.of()).stream().map(hidden::with);
        FigureKey estimated = estimatedPersons(hidden);
        return hidden.equals(estimated)
                ? Stream.concat(inOtherUnits, Stream.of(hidden.ofWholeArea(AANDEEL_GESCHAT)))
                : inOtherUnits;
    }

    /** The number of working persons of this figure's area whose hours are estimated. */
    static FigureKey estimatedPersons(FigureKey figure) {
        return new FigureKey(figure.level(), figure.areaCode(), WERKZAME_PERSONEN, Breakdown.ARBEIDSDUUR, ESTIMATED);
    }
}
