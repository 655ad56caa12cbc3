package nl.beschutwerk.reference.map;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Reads GeoJSON (RFC 7946): a collection of features. */
final class GeoJson {

    private final Positions positions = new Positions();

    private GeoJson() {}

    static List<MapFeature> features(JsonNode root) {
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw new MapFaultException("this is not GeoJSON with a FeatureCollection; save the map as GeoJSON");
        }
        GeoJson reader = new GeoJson();
        List<MapFeature> features = new ArrayList<>();
        for (JsonNode feature : root.path("features")) {
            String place = "feature " + (features.size() + 1);
            List<Polygon> polygons = new ArrayList<>();
            reader.collect(feature.path("geometry"), place, polygons);
            features.add(new MapFeature(place, feature.path("properties"), polygons));
        }
        return features;
    }

    private void collect(JsonNode geometry, String place, List<Polygon> polygons) {
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(geometry.path("coordinates"), place));
            case "MultiPolygon" -> {
                for (JsonNode rings : geometry.path("coordinates")) {
                    polygons.add(polygon(rings, place));
                }
            }
            case "GeometryCollection" -> {
                for (JsonNode part : geometry.path("geometries")) {
                    collect(part, place, polygons);
                }
            }
            default -> {
                // Points and lines are no municipalities.
            }
        }
    }

    private Polygon polygon(JsonNode rings, String place) {
        List<Coordinate[]> read = new ArrayList<>();
        for (JsonNode ring : rings) {
            Coordinate[] coordinates = new Coordinate[ring.size()];
            for (int i = 0; i < coordinates.length; i++) {
                coordinates[i] = Positions.read(ring.path(i), place);
            }
            read.add(coordinates);
        }
        return positions.polygon(read, place);
    }
}
