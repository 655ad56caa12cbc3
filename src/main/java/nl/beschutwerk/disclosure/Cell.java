package nl.beschutwerk.disclosure;

import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * One amount in the table of all that adds up.
 *
 * @param value its true amount: persons, events, hours or jobs
 * @param least what everyone knows it to be at least
 * @param unit which {@link SuppressionUnit} hides it; {@link #NOWHERE} where no figure gives it
 * @param known whether everyone knows it, hidden or not
 * @param small whether it is a count that may not be found out
 */
record Cell(Quantity quantity, Place place, double value, double least, int unit, boolean known, boolean small) {

    /** The unit of an amount that no figure gives. */
    static final int NOWHERE = -1;

    /** A number from 0 up to 1 that differs from cell to cell without any pattern, and is the same on every machine. */
    double apart() {
        int spread = (quantity.name()
                                + place.level().code()
                                + place.areaCode()
                                + place.breakdown().code()
                                + place.category())
                        .hashCode()
                * 0x9E3779B1;
        return (spread >>> 8) / (double) (1 << 24);
    }

    /** Of whom a figure is: an area, and a category of a breakdown. */
    record Place(AreaLevel level, String areaCode, Breakdown breakdown, String category) {

        static Place of(FigureKey key) {
            return new Place(key.level(), key.areaCode(), key.breakdown(), key.category());
        }

        FigureKey key(Indicator indicator) {
            return new FigureKey(level, areaCode, indicator, breakdown, category);
        }

        /** The same area as a whole. */
        Place total() {
            return new Place(level, areaCode, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        }

        /** The same category in another area. */
        Place in(AreaLevel otherLevel, String otherArea) {
            return new Place(otherLevel, otherArea, breakdown, category);
        }

        boolean isTotal() {
            return breakdown == Breakdown.TOTAAL;
        }
    }
}
