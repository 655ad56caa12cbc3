package nl.beschutwerk.audit.dashboard;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.beschutwerk.audit.consistency.OpenData;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Proves that no attribute tells what the page does not: those that readers get have no digits but in fixed expressions, drawings
 * have the styles that the proof reads, and an attribute that could carry a figure, load something or run code is refused.
 */
final class AttributeProof {

    /** Read by another part of the proof. */
    private static final Set<String> READ_ELSEWHERE = Set.of(Claim.ATTRIBUTE, "data-order", "points", "href");

    /** The same, within a map. */
    private static final Set<String> OF_MAP = Set.of("viewbox", "d", "x", "y", "width", "height");

    private static final Set<String> WORDS =
            Set.of("data-point", "data-chooser", "data-chosen", "data-all", "data-up", "data-down");
    private static final Set<String> EMPTY = Set.of("data-sort", "data-plot");

    private static final Set<String> REFUSED = Set.of(
            "src",
            "srcset",
            "srcdoc",
            "action",
            "formaction",
            "poster",
            "background",
            "ping",
            "http-equiv",
            "xlink:href",
            "manifest",
            "data",
            "code",
            "archive");

    /** The only values that some attributes may have. */
    private static final Map<String, Set<String>> FIXED = Map.of(
            "viewbox", Set.of("0 0 100 100"),
            "transform", Set.of("matrix(1 0 0 -1 0 100)"),
            "tabindex", Set.of("0", "-1"),
            "content", Set.of("width=device-width, initial-scale=1", "light dark"),
            "charset", Set.of("utf-8"));

    private static final String PERCENTAGE = "\\d{1,3}\\.\\d{2}%";

    /** The form of a style, by the class of what is drawn. */
    private static final Map<String, Pattern> STYLES = Map.of(
            "bar", Pattern.compile("width:" + PERCENTAGE),
            "goal", Pattern.compile("left:" + PERCENTAGE),
            "point", Pattern.compile("left:" + PERCENTAGE + ";bottom:" + PERCENTAGE),
            "amount-mark", Pattern.compile("bottom:" + PERCENTAGE),
            "date-mark", Pattern.compile("left:" + PERCENTAGE));

    private final Expressions expressions;
    private final Set<String> areas;

    AttributeProof(Expressions expressions, OpenData openData) {
        this.expressions = expressions;
        this.areas = new HashSet<>(openData.regions());
        this.areas.add(ReadPage.COUNTRY);
    }

    void check(ReadPage page) {
        for (Element element : page.document().getAllElements()) {
            if (element.attributesSize() > 0) {
                for (Attribute attribute : element.attributes()) {
                    if (!isRight(element, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue())) {
                        page.fault(
                                element,
                                "heeft een eigenschap die niets uit de open data zegt: " + attribute.getKey() + "=\""
                                        + attribute.getValue() + "\"");
                    }
                }
            }
        }
    }

    private boolean isRight(Element element, String name, String value) {
        if (READ_ELSEWHERE.contains(name) || (OF_MAP.contains(name) && OutlinesProof.isOnMap(element))) {
            return true;
        }
        if (REFUSED.contains(name) || name.startsWith("on")) {
            return false;
        }
        if (name.equals("data-area")) {
            return value.isEmpty() || areas.contains(value);
        }
        if (name.startsWith("data-") && !WORDS.contains(name)) {
            return EMPTY.contains(name) && value.isEmpty();
        }
        return switch (name) {
            case "style" -> isStyle(element, value);
            case "class" -> !Expressions.hasDigit(value);
            default ->
                FIXED.containsKey(name)
                        ? FIXED.getOrDefault(name, Set.of()).contains(value)
                        : !expressions.haveStrayDigit(value);
        };
    }

    private static boolean isStyle(Element element, String style) {
        return STYLES.entrySet().stream()
                        .anyMatch(known -> element.hasClass(known.getKey())
                                && known.getValue().matcher(style).matches())
                // The proof of tiles reads where they are.
                || (element.normalName().equals("li")
                        && element.parent() != null
                        && element.parent().hasClass("tiles"));
    }
}
