package nl.beschutwerk.reference.map;

import java.util.List;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Something on a map, as its file gives it.
 *
 * @param place in the file, for messages
 * @param properties an object, or what stands in its place
 * @param polygons in the coordinates of the file; none if it is a point or a line
 */
record MapFeature(String place, JsonNode properties, List<Polygon> polygons) {

    MapFeature {
        polygons = List.copyOf(polygons);
    }
}
