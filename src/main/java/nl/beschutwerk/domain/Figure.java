package nl.beschutwerk.domain;

/**
 * A published figure: one indicator for one area, breakdown and quarter. Measuring makes figures, disclosure control marks them,
 * every report renders them, and a release seals them. The same figure in Excel, CSV and PostgreSQL is the same row.
 *
 * @param areaName the area's name at the reference date
 */
public record Figure(Quarter quarter, FigureKey key, String areaName, FigureValue value) {

    /** The area that it is of. */
    public Area area() {
        return new Area(key.level(), key.areaCode(), areaName);
    }

    public Unit unit() {
        return key.indicator().unit();
    }
}
