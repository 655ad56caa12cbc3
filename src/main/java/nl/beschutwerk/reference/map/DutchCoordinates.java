package nl.beschutwerk.reference.map;

import java.util.Collection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * The two ways in which Dutch maps give positions: metres of the national grid (RD, EPSG:28992), or degrees of longitude and latitude
 * (WGS84, EPSG:4326). Where a map is tells which of the two it has.
 */
enum DutchCoordinates {
    METRES(new Envelope(-20_000, 320_000, 280_000, 660_000)),
    DEGREES(new Envelope(2.5, 7.8, 50.4, 54.2));

    /** Amersfoort, from where the grid is measured. */
    private static final Coordinate CENTRE = new Coordinate(5.38720621, 52.15517440);

    private static final Coordinate CENTRE_IN_METRES = new Coordinate(155_000, 463_000);

    /** The polynomials below count in units of ten thousand seconds. */
    private static final double PER_DEGREE = 0.36;

    @SuppressWarnings("ImmutableEnumChecker") // nobody changes it
    private final Envelope country;

    DutchCoordinates(Envelope country) {
        this.country = country;
    }

    /** The one that a whole map has. */
    static DutchCoordinates of(Collection<Polygon> polygons) {
        Envelope found = new Envelope();
        polygons.forEach(polygon -> found.expandToInclude(polygon.getEnvelopeInternal()));
        for (DutchCoordinates coordinates : values()) {
            if (coordinates.country.contains(found)) {
                return coordinates;
            }
        }
        throw new MapFaultException(
                "positions run from " + found.getMinX() + " " + found.getMinY() + " to " + found.getMaxX()
                        + " " + found.getMaxY()
                        + ", which is not within the Netherlands, neither in metres of RD (EPSG:28992) nor in"
                        + " degrees, longitude first (EPSG:4326); download the map in one of the two");
    }

    /** A copy in metres of the grid. */
    Polygon inMetres(Polygon polygon) {
        Geometry copy = polygon.copy();
        if (this == DEGREES) {
            copy.apply((Coordinate position) -> position.setCoordinate(inMetres(position)));
            copy.geometryChanged();
        }
        return (Polygon) copy;
    }

    /**
     * The grid by the polynomials of Schreutelkamp and Strang van Hees, which are right to less than a metre. They need no
     * trigonometry, and so give the same bits on every machine.
     */
    static Coordinate inMetres(Coordinate degrees) {
        double f = PER_DEGREE * (degrees.y - CENTRE.y);
        double l = PER_DEGREE * (degrees.x - CENTRE.x);
        double x = l * (190_094.945 + f * (-11_832.228 + f * (-114.221 - 2.340 * f)))
                + l * l * (-0.008 + l * (-32.391 + f * (-0.608 + 0.148 * f)))
                - 0.705 * f;
        double y = f * (309_056.544 + f * (73.077 + 59.788 * f))
                + l * (0.433 - 0.032 * f)
                + l * l * (3_638.893 + f * (-157.984 - 6.439 * f) + l * l * (0.092 - 0.054 * f));
        return new Coordinate(CENTRE_IN_METRES.x + x, CENTRE_IN_METRES.y + y);
    }
}
