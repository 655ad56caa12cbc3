package nl.beschutwerk.reference.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.RegionMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws regions on a plane of whole units. Borders are simplified together, so that neighbours go on sharing them, and as far as
 * needed to keep pages small; islands and lakes that are too small to see are left out.
 */
final class RegionOutlines {

    private static final int WIDTH = 600;
    private static final int HIGHEST = 800;
    private static final int MARGIN = 6;

    /** Above the country, for the name of the region that a reader points at. */
    private static final int ROOM_FOR_NAME = 46;

    /** Of all outlines together. */
    private static final int MOST_CHARACTERS = 40_000;

    /** In square units. */
    private static final double SMALLEST = 4;

    /** No outline has more corners than this many units allow. */
    private static final int COARSEST = WIDTH;

    private final Envelope country;

    /** Metres in a unit. */
    private final double scale;

    private RegionOutlines(Envelope country) {
        this.country = country;
        this.scale = Math.max(
                country.getWidth() / (WIDTH - 2 * MARGIN), country.getHeight() / (HIGHEST - MARGIN - ROOM_FOR_NAME));
    }

    /** Draws regions, by code, that are in metres. */
    static RegionMap drawn(SortedMap<String, Geometry> regions) {
        Envelope country = new Envelope();
        regions.values().forEach(region -> country.expandToInclude(region.getEnvelopeInternal()));
        RegionOutlines outlines = new RegionOutlines(country);
        List<String> codes = List.copyOf(regions.keySet());
        Geometry[] exact = regions.values().toArray(Geometry[]::new);
        SortedMap<String, RegionMap.Outline> drawn = new TreeMap<>();
        double units = 1;
        do {
            Geometry[] simple = CoverageSimplifier.simplify(exact, units * outlines.scale);
            for (int i = 0; i < simple.length; i++) {
                drawn.put(codes.get(i), outlines.outline(simple[i], SMALLEST * units * units));
            }
            units *= 2;
        } while (characters(drawn) > MOST_CHARACTERS && units < COARSEST);
        int height = (int) Math.round(country.getHeight() / outlines.scale) + ROOM_FOR_NAME + MARGIN;
        return new RegionMap(WIDTH, height, drawn);
    }

    private static int characters(SortedMap<String, RegionMap.Outline> drawn) {
        return drawn.values().stream()
                .mapToInt(outline -> outline.path().length())
                .sum();
    }

    private RegionMap.Outline outline(Geometry region, double smallest) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < region.getNumGeometries(); i++) {
            parts.add((Polygon) region.getGeometryN(i).norm());
        }
        Polygon largest =
                parts.stream().max(Comparator.comparingDouble(Polygon::getArea)).orElseThrow();
        StringBuilder path = new StringBuilder();
        for (Polygon part : parts) {
            if (part.equals(largest) || part.getArea() >= smallest * scale * scale) {
                add(part, smallest, path);
            }
        }
        Coordinate middle = MaximumInscribedCircle.getCenter(largest, scale).getCoordinate();
        if (path.isEmpty()) {
            // A region that is smaller than a unit is a unit.
            path.append('M').append(x(middle)).append(' ').append(y(middle)).append("l1 0 0 1-1 0z");
        }
        return new RegionMap.Outline(path.toString(), x(middle), y(middle));
    }

    private void add(Polygon part, double smallest, StringBuilder path) {
        add(part.getExteriorRing(), path);
        for (int i = 0; i < part.getNumInteriorRing(); i++) {
            LinearRing hole = part.getInteriorRingN(i);
            if (Positions.GEOMETRY.createPolygon(hole).getArea() >= smallest * scale * scale) {
                add(hole, path);
            }
        }
    }

    /** Adds a ring, from its first place in whole units relative to the place before; nothing if it has no area on the plane. */
    private void add(LinearRing ring, StringBuilder path) {
        List<int[]> places = new ArrayList<>();
        long twiceArea = 0;
        for (Coordinate corner : ring.getCoordinates()) {
            int[] place = {x(corner), y(corner)};
            int[] before = places.isEmpty() ? place : places.get(places.size() - 1);
            twiceArea += (long) before[0] * place[1] - (long) place[0] * before[1];
            if (places.isEmpty() || before[0] != place[0] || before[1] != place[1]) {
                places.add(place);
            }
        }
        if (twiceArea == 0) {
            return;
        }
        path.append('M').append(places.get(0)[0]).append(' ').append(places.get(0)[1]);
        // The last place is the first one again, to which z leads back.
        for (int i = 1; i + 1 < places.size(); i++) {
            path.append(i == 1 ? "l" : places.get(i)[0] < places.get(i - 1)[0] ? "" : " ");
            int down = places.get(i)[1] - places.get(i - 1)[1];
            path.append(places.get(i)[0] - places.get(i - 1)[0])
                    .append(down < 0 ? "" : " ")
                    .append(down);
        }
        path.append('z');
    }

    private int x(Coordinate place) {
        return (int) Math.round((place.x - country.getMinX()) / scale) + MARGIN;
    }

    /** Maps count to the north, drawings down. */
    private int y(Coordinate place) {
        return (int) Math.round((country.getMaxY() - place.y) / scale) + ROOM_FOR_NAME;
    }
}
