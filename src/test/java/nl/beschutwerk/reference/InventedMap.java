package nl.beschutwerk.reference;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.RegionMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * An invented map of the municipalities of a day, in metres of RD: each region is a block of bent cells where its tile is, and each
 * municipality some of these cells.
 */
public final class InventedMap {

    private static final Path REFERENCE = Path.of("data/reference");

    /** Cells of a region: a tile is two half columns wide. */
    private static final int ACROSS = 6;

    private static final int DOWN = 5;
    private static final int WEST = 30_000;
    private static final int NORTH = 610_000;
    private static final int WIDTH = 5_200;
    private static final int HEIGHT = 6_000;

    private InventedMap() {}

    /** The regions of a day as the product makes them of the map of that day. */
    public static RegionMap regions(LocalDate day) {
        try {
            Path folder = Files.createTempDirectory("kaart");
            try {
                for (ReferenceFile file : ReferenceFile.values()) {
                    Files.copy(REFERENCE.resolve(file.fileName()), folder.resolve(file.fileName()));
                }
                Files.writeString(folder.resolve("kaart.geojson"), geoJson(ReferenceDataReader.read(REFERENCE), day));
                return ReferenceDataReader.read(folder).regionMap(day).orElseThrow();
            } finally {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The map as GeoJSON. */
    static String geoJson(ReferenceData reference, LocalDate day) {
        List<String> features = new ArrayList<>();
        Map<String, int[]> places = places();
        for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, day)) {
            List<Area> municipalities = reference.municipalitiesOf(region.code(), day);
            int[] place = Objects.requireNonNull(places.get(region.code()));
            for (int i = 0; i < municipalities.size(); i++) {
                List<String> cells = new ArrayList<>();
                for (int cell = 0; cell < ACROSS * DOWN; cell++) {
                    if (cell * municipalities.size() / (ACROSS * DOWN) == i) {
                        cells.add("[[" + cell(place[0] + cell % ACROSS, place[1] + cell / ACROSS) + "]]");
                    }
                }
                features.add("{\"type\":\"Feature\",\"properties\":{\"statcode\":\"GM"
                        + municipalities.get(i).code()
                        + "\",\"statnaam\":\"verzonnen\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":["
                        + String.join(",", cells) + "]}}");
            }
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    /** The first cell of each region. */
    private static Map<String, int[]> places() {
        Map<String, int[]> places = new TreeMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(
                        InventedMap.class.getResourceAsStream("/nl/beschutwerk/report/dashboard/region-tiles.csv")),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(in)) {
                int down = Integer.parseInt(row.get("rij"));
                int across = 2 * Integer.parseInt(row.get("kolom")) - 1 + down % 2;
                places.put(row.get("arbeidsmarktregio"), new int[] {across * ACROSS / 2, down * DOWN});
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Four sides, each with places between its corners that its neighbour has as well. */
    private static String cell(int x, int y) {
        List<String> positions = new ArrayList<>();
        int[][] corners = {{x, y}, {x, y + 1}, {x + 1, y + 1}, {x + 1, y}};
        for (int side = 0; side < corners.length; side++) {
            int[] from = corners[side];
            int[] to = corners[(side + 1) % corners.length];
            for (int step = 0; step < 8; step++) {
                positions.add(
                        position(from[0] + (to[0] - from[0]) * step / 8.0, from[1] + (to[1] - from[1]) * step / 8.0));
            }
        }
        positions.add(positions.get(0));
        return positions.stream().collect(Collectors.joining(","));
    }

    /** A place on the grid of cells, bent so that no border is straight. */
    private static String position(double x, double y) {
        double bentX = x + 0.7 * StrictMath.sin(y / 2.3) + 0.15 * StrictMath.sin(y * 2.9 + x);
        double bentY = y + 0.6 * StrictMath.sin(x / 2.7) + 0.12 * StrictMath.sin(x * 3.1 - y);
        return "[" + Math.round(WEST + bentX * WIDTH) + "," + Math.round(NORTH - bentY * HEIGHT) + "]";
    }
}
