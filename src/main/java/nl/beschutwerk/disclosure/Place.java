package nl.beschutwerk.disclosure;

import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

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
