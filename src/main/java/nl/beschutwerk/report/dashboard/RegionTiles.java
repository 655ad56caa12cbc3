package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.dashboard.Picture.Tile;
import nl.beschutwerk.report.dashboard.Picture.Tiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The regions as tiles: where each is drawn. */
final class RegionTiles {

    private static final String FILE = "region-tiles.csv";

    private static final int TILES_OF_ROW = 7;

    private static final Map<String, Place> PLACES = read();

    /** Odd rows are half a tile to the right. */
    private record Place(int row, int column, String shortName) {

        int halfColumn() {
            return 2 * column - 1 + row % 2;
        }
    }

    private RegionTiles() {}

    private static Map<String, Place> read() {
        Map<String, Place> places = new TreeMap<>();
        try (InputStream in = RegionTiles.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The product has no " + FILE);
            }
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            for (CSVRecord row : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                places.put(
                        row.get("arbeidsmarktregio"),
                        new Place(
                                Integer.parseInt(row.get("rij")), Integer.parseInt(row.get("kolom")), row.get("kort")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    /** One tile for each region. Regions that are not on the map are below it. */
    static Tiles of(AreaView view, List<Area> regions) {
        List<Tile> tiles = new ArrayList<>();
        int below = PLACES.values().stream().mapToInt(Place::row).max().orElse(0) + 2;
        int unknown = 0;
        for (Area region : regions) {
            Place place = PLACES.get(region.code());
            if (place == null) {
                place = new Place(below + 2 * (unknown / TILES_OF_ROW), unknown % TILES_OF_ROW + 1, region.code());
                unknown++;
            }
            tiles.add(tile(view.of(region), place, region.equals(view.area())));
        }
        return new Tiles(tiles, AttainmentClasses.all(view.words()));
    }

    private static Tile tile(AreaView region, Place place, boolean own) {
        Figure share = region.figure(Indicator.REALISATIE_BANEN);
        return new Tile(
                region.area().name(),
                place.shortName(),
                region.link(),
                region.showing().shortly(share),
                place.row(),
                place.halfColumn(),
                AttainmentClasses.of(region, share),
                own);
    }
}
