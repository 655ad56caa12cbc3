package nl.beschutwerk.reference.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.MunicipalityCode;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Merges municipalities to regions that share their borders exactly. All borders are first laid over each other on a grid of a metre
 * and cut into faces, so that a corner that only one of two neighbours has, or a sliver between them, does no harm.
 */
final class RegionMerge {

    private static final PrecisionModel METRE = new PrecisionModel(1);

    private final STRtree index = new STRtree();

    /** A polygon of a municipality, with the region that it belongs to. */
    private record Part(IndexedPointInAreaLocator area, String region) {}

    private RegionMerge() {}

    /** The regions by code, each a polygon or several. */
    static SortedMap<String, Geometry> of(
            SortedMap<MunicipalityCode, List<Polygon>> municipalities, Map<MunicipalityCode, String> regionOf) {
        RegionMerge merge = new RegionMerge();
        List<Geometry> borders = new ArrayList<>();
        municipalities.forEach((code, polygons) -> {
            String region = Optional.ofNullable(regionOf.get(code)).orElseThrow();
            for (Polygon polygon : polygons) {
                borders.add(polygon.getBoundary());
                merge.index.insert(
                        polygon.getEnvelopeInternal(), new Part(new IndexedPointInAreaLocator(polygon), region));
            }
        });
        SortedMap<String, List<Geometry>> faces = new TreeMap<>();
        for (Geometry face : faces(borders)) {
            merge.regionAt(face.getInteriorPoint().getCoordinate())
                    .ifPresent(region -> faces.computeIfAbsent(region, code -> new ArrayList<>())
                            .add(face));
        }
        SortedMap<String, Geometry> regions = new TreeMap<>();
        faces.forEach((region, parts) -> regions.put(
                region, CoverageUnion.union(parts.toArray(Geometry[]::new)).norm()));
        return regions;
    }

    private static List<Geometry> faces(Collection<Geometry> borders) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionNG.union(Positions.GEOMETRY.buildGeometry(borders), METRE));
        List<Geometry> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Geometry) face);
        }
        return faces;
    }

    /** The first of the regions at a place, by code, where the map has municipalities over each other; empty where it has none. */
    private Optional<String> regionAt(Coordinate place) {
        List<String> found = new ArrayList<>();
        for (Object candidate : index.query(new Envelope(place))) {
            Part part = (Part) candidate;
            if (part.area().locate(place) == Location.INTERIOR) {
                found.add(part.region());
            }
        }
        return found.stream().sorted().findFirst();
    }
}
