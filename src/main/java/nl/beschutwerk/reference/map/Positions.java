package nl.beschutwerk.reference.map;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** What both notations share: positions, and polygons of rings. It counts positions, so that a map cannot fill the memory. */
final class Positions {

    /** Many times as many as the generalised map of Statistics Netherlands has. */
    static final int MOST = 1_000_000;

    static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final int FEWEST_OF_RING = 4;

    private int count;

    /** A position of two numbers; a height behind them is not read. */
    static Coordinate read(JsonNode position, String place) {
        double x = position.path(0).isNumber() ? position.path(0).doubleValue() : Double.NaN;
        double y = position.path(1).isNumber() ? position.path(1).doubleValue() : Double.NaN;
        return checked(x, y, place);
    }

    static Coordinate checked(double x, double y, String place) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new MapFaultException(place + " has a position that is not two numbers; download the file again");
        }
        return new Coordinate(x, y);
    }

    /** A polygon of an outer ring and the holes in it. */
    Polygon polygon(List<Coordinate[]> rings, String place) {
        if (rings.isEmpty()) {
            throw new MapFaultException(place + " has a polygon without a ring; download the file again");
        }
        LinearRing[] holes =
                rings.stream().skip(1).map(ring -> ring(ring, place)).toArray(LinearRing[]::new);
        return GEOMETRY.createPolygon(ring(rings.get(0), place), holes);
    }

    private LinearRing ring(Coordinate[] positions, String place) {
        count += positions.length;
        if (count > MOST) {
            throw new MapFaultException("the map has more than " + MOST
                    + " positions; take the generalised (gegeneraliseerd) map, which is as good for a page");
        }
        if (positions.length < FEWEST_OF_RING || !positions[0].equals2D(positions[positions.length - 1])) {
            throw new MapFaultException(
                    place + " has a ring that is not closed or has fewer than four positions; download the file again");
        }
        return GEOMETRY.createLinearRing(positions);
    }
}
