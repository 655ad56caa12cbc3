package nl.beschutwerk.reference.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * Reads TopoJSON: rings are made of arcs, which neighbours share. A topology with a {@code transform} is quantized: its positions
 * are whole numbers, each relative to the one before it.
 */
final class TopoJson {

    private final Positions positions = new Positions();
    private final List<Coordinate[]> arcs;
    private final List<MapFeature> features = new ArrayList<>();

    private TopoJson(List<Coordinate[]> arcs) {
        this.arcs = arcs;
    }

    static List<MapFeature> features(JsonNode root) {
        if (!root.path("type").asString("").equals("Topology")) {
            throw new MapFaultException("this is not TopoJSON with a Topology; save the map as TopoJSON");
        }
        TopoJson reader = new TopoJson(arcs(root));
        for (JsonNode object : root.path("objects")) {
            reader.add(object);
        }
        return reader.features;
    }

    private static List<Coordinate[]> arcs(JsonNode root) {
        JsonNode transform = root.path("transform");
        boolean quantized = transform.isObject();
        Coordinate scale = quantized ? Positions.read(transform.path("scale"), "transform") : new Coordinate(1, 1);
        Coordinate origin = quantized ? Positions.read(transform.path("translate"), "transform") : new Coordinate(0, 0);
        List<Coordinate[]> arcs = new ArrayList<>();
        for (JsonNode arc : root.path("arcs")) {
            String place = "arc " + arcs.size();
            Coordinate[] read = new Coordinate[arc.size()];
            double x = 0;
            double y = 0;
            for (int i = 0; i < read.length; i++) {
                Coordinate position = Positions.read(arc.path(i), place);
                x = quantized ? x + position.x : position.x;
                y = quantized ? y + position.y : position.y;
                read[i] = Positions.checked(x * scale.x + origin.x, y * scale.y + origin.y, place);
            }
            arcs.add(read);
        }
        return arcs;
    }

    /** Adds an object of the topology. The members of a collection that have properties are features of their own. */
    private void add(JsonNode object) {
        if (isCollection(object) && !object.path("properties").isObject()) {
            for (JsonNode member : object.path("geometries")) {
                add(member);
            }
        } else {
            String place = "feature " + (features.size() + 1);
            List<Polygon> polygons = new ArrayList<>();
            collect(object, place, polygons);
            features.add(new MapFeature(place, object.path("properties"), polygons));
        }
    }

    private static boolean isCollection(JsonNode object) {
        return object.path("type").asString("").equals("GeometryCollection");
    }

    private void collect(JsonNode geometry, String place, List<Polygon> polygons) {
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(geometry.path("arcs"), place));
            case "MultiPolygon" -> {
                for (JsonNode rings : geometry.path("arcs")) {
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
            read.add(ring(ring, place));
        }
        return positions.polygon(read, place);
    }

    /** The arcs one behind the other; each begins where the one before it ends. */
    private Coordinate[] ring(JsonNode indexes, String place) {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode index : indexes) {
            List<Coordinate> arc = arc(index, place);
            if (!ring.isEmpty() && !arc.isEmpty()) {
                if (!ring.get(ring.size() - 1).equals2D(arc.get(0))) {
                    throw new MapFaultException(
                            place + " has arcs that do not follow upon each other; download the file again");
                }
                ring.remove(ring.size() - 1);
            }
            ring.addAll(arc);
            if (ring.size() > Positions.MOST) {
                throw new MapFaultException(place + " has more than " + Positions.MOST + " positions in one ring");
            }
        }
        return ring.toArray(Coordinate[]::new);
    }

    /** An arc by its index; a negative index, the complement of another one, means that arc from its end to its beginning. */
    private List<Coordinate> arc(JsonNode index, String place) {
        int given = index.isInt() ? index.intValue() : Integer.MAX_VALUE;
        int at = given < 0 ? ~given : given;
        if (at >= arcs.size()) {
            throw new MapFaultException(
                    place + " names arc " + index + ", which the file does not have; download it again");
        }
        List<Coordinate> arc = Arrays.asList(arcs.get(at).clone());
        if (given < 0) {
            Collections.reverse(arc);
        }
        return arc;
    }
}
