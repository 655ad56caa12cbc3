package nl.beschutwerk.domain;

/**
 * The one small thing in the middle of the house. Measuring makes figures, disclosure control marks them, every report
 * renders them, a release seals them: the same figure in Excel, CSV and PostgreSQL is the same row.
 *
 * @param areaName the area's name at the reference date
 */
public record Figure(Quarter quarter, FigureKey key, String areaName, FigureValue value) {

    public Unit unit() {
        return key.indicator().unit();
    }
}
