package nl.beschutwerk.disclosure;

import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One amount in the table of everything that adds up.
 *
 * @param value its true amount: persons, events, hours or jobs
 * @param least the lower bound that is public
 * @param unit index of the {@link SuppressionUnit} that hides it; {@link #NOWHERE} if no figure gives it
 * @param known whether it is public, hidden or not
 * @param small whether it is a count below the threshold, which nobody may infer, or is protected as if it were
 */
record Cell(Quantity quantity, Place place, double value, double least, int unit, boolean known, boolean small) {

    /** The unit of an amount that no figure gives. */
    static final int NOWHERE = -1;

    /** The same amount, known to everybody. */
    Cell frozen() {
        return new Cell(quantity, place, value, least, unit, true, false);
    }

    /** A pseudo-random number from 0 up to 1, the same on every machine, which makes costs differ from cell to cell. */
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

    /** The area, breakdown and category of a figure. */
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

        /** Written out, since places are looked up by the million; see {@link FigureKey#hashCode}. */
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * level.hashCode() + areaCode.hashCode()) + breakdown.hashCode())
                    + category.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && level == place.level
                    && breakdown == place.breakdown
                    && areaCode.equals(place.areaCode)
                    && category.equals(place.category);
        }

        boolean isTotal() {
            return breakdown == Breakdown.TOTAAL;
        }
    }
}
