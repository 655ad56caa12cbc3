package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Proves the map of outlines: every region is on it once, in the class that the legend gives for the percentage that it shows, with
 * the colour and pattern of that class. A region has the same outline at the same place on every page, and nothing else is drawn.
 */
final class OutlinesProof {

    /** The lines of the pattern of each class, in the order of the legend. */
    private static final List<String> LINES = List.of(
            "M0 0l12 12M-6 6l12 12M6-6l12 12",
            "M0 12l12-12",
            "",
            "M5 6h2",
            "M0 6h12",
            "M0 0l12 12M0 12l12-12",
            "M3 2v2M2 3h2M9 8v2M8 9h2");

    private static final String FILLING = "filling-";
    private static final String SIDE = "12";
    private static final Pattern CLASS = Pattern.compile("level-([a-z]+)(?: own)?");
    private static final Pattern PLANE = Pattern.compile("0 0 600 \\d{3}");
    private static final Pattern PATH = Pattern.compile("M[Mlz \\d-]+z");
    private static final Pattern PLACE = Pattern.compile("\\d{1,3}");

    private final Set<String> regions;
    private final Map<String, String> drawn = new HashMap<>();

    OutlinesProof(OpenData openData) {
        this.regions = openData.regions();
    }

    /** Whether a claim is on a map, where there is no room for the reason of a missing number. */
    static boolean isOnMap(Claim claim) {
        return isOnMap(claim.element());
    }

    /** Whether an element is part of a map, or is one. */
    static boolean isOnMap(Element element) {
        return element.closest("svg.land") != null;
    }

    /** Checks a page, and returns how many outlines it has. */
    int check(ReadPage page) {
        int outlines = 0;
        for (Element map : page.document().select("svg.land")) {
            Element figure = map.closest("figure");
            List<Integer> begins = figure == null ? List.of() : Legend.begins(page, figure);
            if (figure == null || begins.isEmpty()) {
                page.fault(map, "heeft een kaart zonder legenda met klassen die op elkaar volgen");
                continue;
            }
            List<String> found = new ArrayList<>();
            for (Element link : map.select("> a")) {
                check(page, link, begins, found);
                outlines++;
            }
            if (found.size() != regions.size() || !new HashSet<>(found).equals(regions)) {
                page.fault(map, "heeft een kaart waarop niet elke regio één keer staat");
            }
            surroundings(page, map, figure);
        }
        return outlines;
    }

    private void check(ReadPage page, Element link, List<Integer> begins, List<String> found) {
        List<Claim> claims = page.claims(link);
        Matcher look = CLASS.matcher(link.className());
        if (claims.size() != 1 || !claims.get(0).isOf(Indicator.REALISATIE_BANEN) || !look.matches()) {
            page.fault(link, "heeft een vlak op de kaart zonder één deel van de doelstelling");
            return;
        }
        Claim claim = claims.get(0);
        found.add(claim.subject().areaCode());
        String level = Legend.level(page, claim, begins);
        if (!level.equals(look.group(1)) || !link.select("> path").attr("fill").equals(fill(level))) {
            page.fault(link, "heeft " + claim.subject() + " op de kaart niet in klasse " + level);
        }
        boolean own = page.area().filter(claim.subject().areaCode()::equals).isPresent();
        if (look.group().endsWith(" own") != own || !link.attr("aria-current").equals(own ? "true" : "")) {
            page.fault(link, "noemt " + claim.subject() + " op de kaart ten onrechte wel of niet de eigen regio");
        }
        String shape = shape(link);
        if (shape.isEmpty()
                || !drawn.computeIfAbsent(claim.subject().areaCode(), code -> shape)
                        .equals(shape)) {
            page.fault(link, "heeft " + claim.subject() + " op de kaart met een andere omtrek dan elders");
        }
    }

    private static String fill(String level) {
        return "url(#" + FILLING + level + ")";
    }

    /** The outline of a region and the place of its number; empty if there is anything else. */
    private static String shape(Element link) {
        Element path = link.children().size() == 3 ? link.child(0) : link;
        Element name = link.select("> path + text.full").first();
        Element share = link.select("> text.full + text.share").first();
        if (!hasOnly(path, "fill", "d") || name == null || share == null) {
            return "";
        }
        boolean right = PATH.matcher(path.attr("d")).matches()
                && hasOnly(name, "class", "x", "y")
                && name.attr("x").equals("8")
                && name.attr("y").equals("28")
                && hasOnly(share, "class", "paint-order", "x", "y")
                && PLACE.matcher(share.attr("x")).matches()
                && PLACE.matcher(share.attr("y")).matches();
        return right ? path.attr("d") + share.attr("x") + " " + share.attr("y") : "";
    }

    private static boolean hasOnly(Element element, String... names) {
        Set<String> found =
                element.attributes().asList().stream().map(Attribute::getKey).collect(Collectors.toSet());
        return found.equals(Set.of(names));
    }

    /** The plane, which is the same on every page, and the colours and patterns. */
    private void surroundings(ReadPage page, Element map, Element figure) {
        String plane = map.attr("viewBox");
        if (!PLANE.matcher(plane).matches()
                || !drawn.computeIfAbsent(ReadPage.COUNTRY, code -> plane).equals(plane)) {
            page.fault(map, "heeft een kaart van een andere grootte dan elders");
        }
        List<String> fillings = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < LINES.size(); i++) {
            String level = Legend.classes().get(i);
            wanted.add("level-" + level + " " + FILLING + level + " " + LINES.get(i));
        }
        boolean right = map.select("> :not(a)").size() == 1
                && map.getElementsByAttribute("x").size()
                        == 2 * map.select("> a").size();
        for (Element pattern : map.select("> defs > *")) {
            right &= pattern.attr("width").equals(SIDE)
                    && pattern.attr("height").equals(SIDE)
                    && pattern.select("> rect").stream().allMatch(rect -> rect.attributesSize() == 0)
                    && pattern.select("> path").stream().allMatch(path -> hasOnly(path, "d"));
            fillings.add(pattern.className() + " " + pattern.id() + " "
                    + pattern.select("> path").attr("d"));
        }
        for (Element sample : figure.select("ul.legend > li > *")) {
            right &= sample.className()
                    .equals("sample level-"
                            + sample.select("> rect").attr("fill").replaceAll("url\\(#" + FILLING + "|\\)", ""));
        }
        if (!right || !fillings.equals(wanted)) {
            page.fault(map, "heeft een kaart met andere kleuren en patronen dan die van haar legenda");
        }
    }
}
