package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Element;

/**
 * Proves the map of tiles: each tile is in the class that the legend gives for the percentage that it shows, and one without a
 * percentage is in none. The classes of the legend follow upon each other. A region has its tile at the same place on every page.
 */
final class TilesProof {

    private static final Pattern FIRST = Pattern.compile("(?:minder dan|less than) (\\d{1,3})%");
    private static final Pattern BETWEEN = Pattern.compile("(\\d{1,3})% (?:tot|to) (\\d{1,3})%");
    private static final Pattern LAST = Pattern.compile("(\\d{1,3})% (?:of meer|or more)");
    private static final Pattern CLASS = Pattern.compile("level-([0-5])(?: own)?");
    private static final Pattern SAMPLE = Pattern.compile("sample level-([0-5])");
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
            List<Integer> begins = figure == null ? List.of() : begins(page, figure);
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

    /** Where each class begins according to the legend, the first at zero; empty if the legend is not one of classes. */
    private static List<Integer> begins(ReadPage page, Element figure) {
        List<Integer> begins = new ArrayList<>(List.of(0));
        List<Element> items = figure.select("ul.legend > li");
        for (int i = 0; i + 1 < items.size(); i++) {
            int level = i + 1;
            boolean last = level + 1 == items.size();
            Matcher words = (level == 1 ? FIRST : last ? LAST : BETWEEN)
                    .matcher(items.get(i).text());
            if (level(items.get(i)) != level || !words.matches()) {
                return List.of();
            }
            int from = level == 1 ? 0 : Integer.parseInt(words.group(1));
            if (from != begins.get(begins.size() - 1)) {
                return List.of();
            }
            if (!last) {
                begins.add(Integer.parseInt(words.group(level == 1 ? 1 : 2)));
            }
        }
        boolean none = !items.isEmpty()
                && level(items.get(items.size() - 1)) == 0
                && items.get(items.size() - 1)
                        .text()
                        .equals(page.language().hidden() + ", " + or(page) + " "
                                + page.language().absentShortly());
        return none
                        && items.size() > 2
                        && begins.stream().sorted().distinct().toList().equals(begins)
                ? begins
                : List.of();
    }

    private static String or(ReadPage page) {
        return page.language() == PageLanguage.NL ? "of" : "or";
    }

    private static int level(Element item) {
        return item.children().stream()
                .map(child -> SAMPLE.matcher(child.className()))
                .filter(Matcher::matches)
                .map(sample -> Integer.parseInt(sample.group(1)))
                .findFirst()
                .orElse(-1);
    }

    private void check(ReadPage page, Element tile, List<Integer> begins) {
        List<Claim> claims = page.claims(tile);
        Matcher look = CLASS.matcher(tile.className());
        if (claims.size() != 1 || !claims.get(0).isOf(Indicator.REALISATIE_BANEN) || !look.matches()) {
            page.fault(tile, "heeft een tegel zonder één deel van de doelstelling");
            return;
        }
        Claim claim = claims.get(0);
        int level = shown(page, claim)
                .map(shown -> (int) begins.stream()
                        .filter(begin -> shown.compareTo(BigDecimal.valueOf(begin)) >= 0)
                        .count())
                .orElse(0);
        if (level != Integer.parseInt(look.group(1))) {
            page.fault(
                    tile, "heeft de tegel van " + claim.subject() + " in klasse " + look.group(1) + ", niet " + level);
        }
        String place = tile.attr("style");
        String elsewhere = places.putIfAbsent(claim.subject().areaCode(), place);
        if (!PLACE.matcher(place).matches() || (elsewhere != null && !elsewhere.equals(place))) {
            page.fault(tile, "heeft de tegel van " + claim.subject() + " op een andere plaats dan elders");
        }
        if (look.group().endsWith(" own")
                != page.area().filter(claim.subject().areaCode()::equals).isPresent()) {
            page.fault(tile, "noemt de tegel van " + claim.subject() + " ten onrechte wel of niet de eigen");
        }
    }

    private static Optional<BigDecimal> shown(ReadPage page, Claim claim) {
        return claim.isShown() ? page.language().parse(claim.text().replace("%", "")) : Optional.empty();
    }
}
