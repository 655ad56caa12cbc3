package nl.beschutwerk.domain;

/**
 * Where a series of quarters is not comparable with what came before (definitions, "A break in a series").
 *
 * @param areaCode of the area whose series it is
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
