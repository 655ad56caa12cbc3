package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.dashboard.Picture.Mark;
import nl.beschutwerk.report.dashboard.Picture.Tile;
import nl.beschutwerk.report.dashboard.Picture.Tiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The regions as tiles: where each is drawn, and in which of five classes its attainment is. */
final class RegionTiles {

    private static final String FILE = "region-tiles.csv";

    /** Where a class begins, in percentages of the target; the first begins at zero. */
    private static final List<Integer> BEGINS = List.of(0, 60, 75, 90, 100);

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
        return new Tiles(tiles, classes(view.words()));
    }

    private static Tile tile(AreaView region, Place place, boolean own) {
        Figure share = region.figure(Indicator.REALISATIE_BANEN);
        return new Tile(
                region.area().code(),
                region.area().name(),
                place.shortName(),
                AreaView.href(region.area()),
                region.showing().shortly(share),
                place.row(),
                place.halfColumn(),
                share.value() instanceof Given given ? level(region.showing().rounded(share.key(), given.amount())) : 0,
                own);
    }

    /** By the percentage as it is shown, so that no tile seems to be in the wrong class. */
    private static int level(BigDecimal shown) {
        return (int) BEGINS.stream()
                .filter(begin -> shown.compareTo(BigDecimal.valueOf(begin)) >= 0)
                .count();
    }

    private static List<Mark> classes(Words words) {
        List<Mark> classes = new ArrayList<>();
        for (int i = 0; i < BEGINS.size(); i++) {
            String from = String.valueOf(BEGINS.get(i));
            String text;
            if (i + 1 == BEGINS.size()) {
                text = words.text("regions.class.last", from);
            } else {
                String to = String.valueOf(BEGINS.get(i + 1));
                text = i == 0 ? words.text("regions.class.first", to) : words.text("regions.class", from, to);
            }
            classes.add(new Mark(text, String.valueOf(i + 1)));
        }
        return classes;
    }
}
