package nl.beschutwerk.disclosure;

import nl.beschutwerk.domain.FigureKey;

/**
 * What is hidden together: a count (or share) with everything that derives from it.
 *
 * @param key the figure that stands for all of them
 * @param turn when it may be hidden for the sake of others
 * @param cost what is lost with it, relative to others: more figures, larger areas and larger counts cost more
 */
record SuppressionUnit(FigureKey key, Turn turn, double cost) {

    /** In which order things are given up to protect others. */
    enum Turn {
        /** Municipalities, categories, and indicators that have no categories. */
        FIRST,
        /** Totals of regions, from which much else would follow. */
        LAST,
        /** Totals of the country: only if nothing else can protect a count. */
        NEVER
    }
}
