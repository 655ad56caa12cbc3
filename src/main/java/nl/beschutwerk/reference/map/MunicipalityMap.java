package nl.beschutwerk.reference.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.RegionMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The municipalities of one day by their borders, in metres of the national grid. */
public final class MunicipalityMap {

    /** The generalised map of Statistics Netherlands has a few megabytes. */
    public static final int MOST_BYTES = 30_000_000;

    /** What the maps of Statistics Netherlands, PDOK and the land registry call a gemeentecode. */
    private static final List<String> CODES = List.of("statcode", "gemeentecode", "gm_code", "identificatie");

    /** The neighbourhood map has the waters and the country's surroundings apart. */
    private static final String WATER = "water";

    private static final List<String> NO_LAND = List.of("ja", "b");

    /** A ring that merely touches itself can be written another way; one that crosses itself loses more than this share. */
    private static final double LOST = 0.001;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final SortedMap<MunicipalityCode, List<Polygon>> polygons;

    private MunicipalityMap(SortedMap<MunicipalityCode, List<Polygon>> polygons) {
        this.polygons = polygons;
    }

    /**
     * Reads a map.
     *
     * @throws MapFaultException if it cannot be used
     */
    public static MunicipalityMap read(MapFormat format, byte[] content) {
        SortedMap<MunicipalityCode, List<Polygon>> read = new TreeMap<>();
        for (MapFeature feature : format.features(tree(content))) {
            if (!feature.polygons().isEmpty() && isLand(feature)) {
                read.computeIfAbsent(code(feature), code -> new ArrayList<>()).addAll(feature.polygons());
            }
        }
        if (read.isEmpty()) {
            throw new MapFaultException(
                    "there is no municipality in it, only points, lines or nothing; download the map of the areas");
        }
        DutchCoordinates coordinates = DutchCoordinates.of(
                read.values().stream().flatMap(Collection::stream).toList());
        read.replaceAll((code, ofCode) -> ofCode.stream()
                .map(coordinates::inMetres)
                .flatMap(polygon -> valid(code, polygon).stream())
                .toList());
        return new MunicipalityMap(read);
    }

    private static JsonNode tree(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException e) {
            throw new MapFaultException(
                    "this is not JSON, or only a part of it (" + e.getOriginalMessage() + "); download the file again",
                    e.getLocation().getLineNr());
        }
    }

    private static boolean isLand(MapFeature feature) {
        return property(feature, WATER)
                .filter(water -> NO_LAND.contains(water.toLowerCase(Locale.ROOT)))
                .isEmpty();
    }

    private static MunicipalityCode code(MapFeature feature) {
        Optional<String> given =
                CODES.stream().flatMap(name -> property(feature, name).stream()).findFirst();
        return given.flatMap(MunicipalityCode::parse)
                .orElseThrow(() -> new MapFaultException(feature.place() + " has "
                        + given.map(text -> "the code \"" + text + "\", which is not a gemeentecode such as GM0014")
                                .orElse("none of the properties " + String.join(", ", CODES))
                        + "; take a map of municipalities, with nothing else in it"));
    }

    /** A property by its name in any case; empty if the feature does not have it. */
    private static Optional<String> property(MapFeature feature, String name) {
        for (Map.Entry<String, JsonNode> property : feature.properties().properties()) {
            if (property.getKey().equalsIgnoreCase(name)
                    && (property.getValue().isString() || property.getValue().isInt())) {
                return Optional.of(property.getValue().asString());
            }
        }
        return Optional.empty();
    }

    /** The same area without rings that touch themselves. */
    private static List<Polygon> valid(MunicipalityCode code, Polygon polygon) {
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error == null) {
            return List.of(polygon);
        }
        Geometry repaired = GeometryFixer.fix(polygon);
        if (!(Math.abs(repaired.getArea() - polygon.getArea()) <= LOST * polygon.getArea())) {
            throw new MapFaultException("the border of municipality " + code + " crosses itself, at "
                    + Math.round(error.getCoordinate().x) + " " + Math.round(error.getCoordinate().y)
                    + " in metres of RD; download the file again, or repair it in a program for maps");
        }
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < repaired.getNumGeometries(); i++) {
            if (repaired.getGeometryN(i) instanceof Polygon part) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The municipalities on the map. */
    public SortedSet<MunicipalityCode> codes() {
        return new TreeSet<>(polygons.keySet());
    }

    /**
     * The map of regions that municipalities make up. The same map and the same regions give the same outlines on every machine.
     *
     * @param regionOf the code of the region of each municipality on the map
     */
    public RegionMap merged(Map<MunicipalityCode, String> regionOf) {
        return RegionOutlines.drawn(RegionMerge.of(polygons, regionOf));
    }
}
