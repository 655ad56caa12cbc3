package nl.beschutwerk.domain;

/**
 * A point from which a series of quarters is not comparable with the quarters before (definitions, "A break in a series").
 *
 * @param areaCode of the area whose series breaks
 * @param quarter the first quarter after the break
 */
public record SeriesBreak(AreaLevel level, String areaCode, Quarter quarter, Cause cause) {

    /** Why the series breaks. */
    public enum Cause {
        SOORT_LEVERING,
        METHODE,
        SAMENSTELLING_GEBIED
    }
}
