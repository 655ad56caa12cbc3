package nl.beschutwerk.reference;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A map of three municipalities in metres of RD: A (0001) and B (0002) beside each other, C (0003) below both. */
public final class SmallMap {

    public static final String A = square("GM0001", 100_000, 400_000, 110_000, 410_000);
    public static final String B = square("GM0002", 110_000, 400_000, 120_000, 410_000);

    /** Without the corner that A and B have halfway its upper side. */
    public static final String C = square("GM0003", 100_000, 390_000, 120_000, 400_000);

    public static final String GEO_JSON = collection(A, B, C);

    /** The same map with shared arcs; B is made of arcs that are read backwards. */
    public static final String TOPO_JSON = """
            {"type":"Topology","transform":{"scale":[1000,500],"translate":[100000,390000]},
             "arcs":[[[10,20],[0,20]],[[10,40],[-10,0],[0,-20]],[[0,20],[10,0]],
                     [[10,40],[10,0],[0,-20]],[[20,20],[-10,0]],[[0,20],[0,-20],[20,0],[0,20]]],
             "objects":{"gemeenten":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","arcs":[[0,1,2]],"properties":{"statcode":"GM0001"}},
               {"type":"Polygon","arcs":[[-5,-4,-1]],"properties":{"statcode":"GM0002"}},
               {"type":"MultiPolygon","arcs":[[[5,4,-3]]],"properties":{"statcode":"GM0003"}}]}}}
            """;

    /** The same topology with places as they are, and C in a collection of its own. */
    public static final String TOPO_JSON_IN_FULL = """
            {"type":"Topology",
             "arcs":[[[110000,400000],[110000,410000]],[[110000,410000],[100000,410000],[100000,400000]],
                     [[100000,400000],[110000,400000]],[[110000,410000],[120000,410000],[120000,400000]],
                     [[120000,400000],[110000,400000]],
                     [[100000,400000],[100000,390000],[120000,390000],[120000,400000]]],
             "objects":{"gemeenten":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","arcs":[[0,1,2]],"properties":{"gemeentecode":"0001"}},
               {"type":"Polygon","arcs":[[-5,-4,-1]],"properties":{"gemeentecode":2}},
               {"type":"GeometryCollection","properties":{"gemeentecode":"GM0003"},"geometries":[
                 {"type":"Point","coordinates":[1,2]},{"type":"Polygon","arcs":[[5,4,-3]]}]}]}}}
            """;

    private SmallMap() {}

    /** A GeoJSON map of these features. */
    public static String collection(String... features) {
        return Arrays.stream(features)
                .collect(Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "\n]}\n"));
    }

    /** A square municipality. */
    public static String square(String code, double west, double south, double east, double north) {
        return feature(
                "\"statcode\":\"" + code + "\"",
                "[[" + west + "," + south + "],[" + east + "," + south + "],[" + east + "," + north + "],[" + west + ","
                        + north + "],[" + west + "," + south + "]]");
    }

    /** A feature of one polygon, by its properties and its rings. */
    public static String feature(String properties, String rings) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties
                + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}}";
    }
}
