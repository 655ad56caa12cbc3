package nl.beschutwerk.audit.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Element;

/**
 * Proves the map of tiles: each tile is in the class that the legend gives for the percentage that it shows, and one without a
 * percentage in that of what is hidden or of what is absent. The classes of the legend follow upon each other. A region has its tile at the same place on every page.
 */
final class TilesProof {

    private static final Pattern CLASS = Pattern.compile("level-([a-z]+)(?: own)?");
    private static final Pattern PLACE = Pattern.compile("grid-row:\\d{1,2};grid-column:\\d{1,2}/span 2");

    private final Map<String, String> places = new HashMap<>();

    /** Whether a claim is in a tile, where there is no room for the reason of a missing number. */
    static boolean isOfTile(Claim claim) {
        return claim.element().closest("ul.tiles") != null;
    }

    /** Checks a page, and returns how many tiles it has. */
    int check(ReadPage page) {
        int tiles = 0;
        for (Element list : page.document().select("ul.tiles")) {
            Element figure = list.closest("figure");
            List<Integer> begins = figure == null ? List.of() : Legend.begins(page, figure);
            if (begins.isEmpty()) {
                page.fault(list, "heeft een kaart zonder legenda met klassen die op elkaar volgen");
                continue;
            }
            for (Element tile : list.children()) {
                check(page, tile, begins);
                tiles++;
            }
        }
        return tiles;
    }

    private void check(ReadPage page, Element tile, List<Integer> begins) {
        List<Claim> claims = page.claims(tile);
        Matcher look = CLASS.matcher(tile.className());
        if (claims.size() != 1 || !claims.get(0).isOf(Indicator.REALISATIE_BANEN) || !look.matches()) {
            page.fault(tile, "heeft een tegel zonder één deel van de doelstelling");
            return;
        }
        Claim claim = claims.get(0);
        String level = Legend.level(page, claim, begins);
        if (!level.equals(look.group(1))) {
            page.fault(
                    tile, "heeft de tegel van " + claim.subject() + " in klasse " + look.group(1) + ", niet " + level);
        }
        String place = tile.attr("style");
        String elsewhere = places.putIfAbsent(claim.subject().areaCode(), place);
        if (!PLACE.matcher(place).matches() || (elsewhere != null && !elsewhere.equals(place))) {
            page.fault(tile, "heeft de tegel van " + claim.subject() + " op een andere plaats dan elders");
        }
        boolean own = page.area().filter(claim.subject().areaCode()::equals).isPresent();
        if (look.group().endsWith(" own") != own
                || !tile.select("a").attr("aria-current").equals(own ? "true" : "")) {
            page.fault(tile, "noemt de tegel van " + claim.subject() + " ten onrechte wel of niet de eigen");
        }
    }
}
