package nl.beschutwerk.reference.map;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A notation in which a map may be written, with the name that its file then has. */
public enum MapFormat {
    TOPOJSON("kaart.topojson"),
    GEOJSON("kaart.geojson");

    private final String fileName;

    MapFormat(String fileName) {
        this.fileName = fileName;
    }

    public String fileName() {
        return fileName;
    }

    /** What is on the map, in the order of the file. */
    List<MapFeature> features(JsonNode root) {
        return this == TOPOJSON ? TopoJson.features(root) : GeoJson.features(root);
    }
}
