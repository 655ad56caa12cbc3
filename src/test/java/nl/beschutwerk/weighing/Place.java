package nl.beschutwerk.weighing;

/**
 * Where persons are counted: an area, or one category of an area.
 *
 * @param region the region that holds the area; of a region the region itself
 * @param breakdown {@link #TOTAL} for an area itself
 */
record Place(String region, String area, String breakdown, String category) {

    static final String COUNTRY = "NL";
    static final String TOTAL = "totaal";

    static Place ofArea(String region, String area) {
        return new Place(region, area, TOTAL, TOTAL);
    }

    boolean isCountry() {
        return area.equals(COUNTRY);
    }

    boolean isMunicipality() {
        return !area.equals(region);
    }

    boolean isTotal() {
        return breakdown.equals(TOTAL);
    }

    Kind kind() {
        if (isCountry()) {
            return Kind.COUNTRY;
        }
        if (isMunicipality()) {
            return Kind.MUNICIPALITY;
        }
        return isTotal() ? Kind.REGION : Kind.CATEGORY;
    }

    /** Kinds of places, in the order in which tables show them. */
    enum Kind {
        COUNTRY,
        REGION,
        CATEGORY,
        MUNICIPALITY
    }
}
