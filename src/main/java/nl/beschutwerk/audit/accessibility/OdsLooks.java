package nl.beschutwerk.audit.accessibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.beschutwerk.audit.OdsFile;
import nl.beschutwerk.audit.accessibility.CellView.Look;
import nl.beschutwerk.audit.accessibility.CellView.Rgb;
import nl.beschutwerk.audit.accessibility.SheetView.PrintView;
import org.w3c.dom.Element;

/** The styles that an OpenDocument spreadsheet defines: of its cells by name, and of its pages. */
final class OdsLooks {

    private static final double MILLIMETRES_A_DIGIT = 2.4;
    private static final Pattern MILLIMETRES = Pattern.compile("(\\d+(?:\\.\\d+)?)mm");
    private static final Pattern PAGE_NUMBER = Pattern.compile(",? ?pagina 1$");
    private static final Pattern POINTS = Pattern.compile("(\\d+)(?:\\.\\d+)?pt");

    private final Element styles;
    private final Map<String, Look> looks = new HashMap<>();
    private final Map<String, Double> widths = new HashMap<>();
    private final Set<String> hiding = new HashSet<>();
    private final Set<String> dutch = new HashSet<>();
    private final Look standard;

    OdsLooks(OdsFile file) {
        this.styles = file.styles().getDocumentElement();
        Element content = file.content().getDocumentElement();
        Stream.of("number:number-style", "number:date-style")
                .flatMap(kind -> OdsFile.elements(content, kind).stream())
                .filter(OdsLooks::isDutch)
                .forEach(style -> dutch.add(style.getAttribute("style:name")));
        this.standard = OdsFile.elements(styles, "style:default-style").stream()
                .findFirst()
                .map(style -> look(style, Look.NONE))
                .orElse(Look.NONE);
        for (Element style : OdsFile.elements(content, "style:style")) {
            looks.put(style.getAttribute("style:name"), look(style, standard));
            Matcher width = MILLIMETRES.matcher(
                    attribute(properties(style, "style:table-column-properties"), "style:column-width"));
            if (width.matches()) {
                widths.put(style.getAttribute("style:name"), Double.parseDouble(width.group(1)) / MILLIMETRES_A_DIGIT);
            }
            if (properties(style, "style:table-properties")
                    .filter(table -> table.getAttribute("table:display").equals("false"))
                    .isPresent()) {
                hiding.add(style.getAttribute("style:name"));
            }
        }
    }

    /** The formatting of this style; the default for cells if there is no such style. */
    Look of(String name) {
        return looks.getOrDefault(name, standard);
    }

    /** The width of a column of this style, in digits of the standard size; 0 if the style does not tell it. */
    double width(String name) {
        return widths.getOrDefault(name, 0.0);
    }

    /** Whether this style hides a sheet. */
    boolean hides(String name) {
        return hiding.contains(name);
    }

    /**
     * The language of the document. If its cells have another language, the result names both, so that it equals no language
     * code.
     */
    String language(String ofDocument) {
        String ofCells = OdsFile.elements(styles, "style:text-properties").stream()
                .filter(text -> text.hasAttribute("fo:language"))
                .map(text -> text.getAttribute("fo:language") + "-" + text.getAttribute("fo:country"))
                .findFirst()
                .orElse("geen");
        return ofCells.equals(ofDocument) ? ofDocument : ofDocument + " en van cellen: " + ofCells;
    }

    /** How sheets print; the one page style applies to all sheets. */
    PrintView print(boolean repeatsHeader) {
        List<Element> pages = OdsFile.elements(styles, "style:page-layout-properties");
        return new PrintView(
                pages.stream()
                        .allMatch(page ->
                                page.getAttribute("style:print-orientation").equals("landscape")),
                pages.stream()
                        .allMatch(page -> page.getAttribute("style:scale-to-X").equals("1")
                                && page.getAttribute("style:scale-to-Y").equals("0")),
                repeatsHeader,
                OdsFile.elements(styles, "style:footer").stream()
                        .anyMatch(footer ->
                                !OdsFile.elements(footer, "text:page-number").isEmpty()),
                Stream.of("style:header", "style:footer")
                        .flatMap(margin -> OdsFile.elements(styles, margin).stream())
                        .map(margin ->
                                PAGE_NUMBER.matcher(margin.getTextContent()).replaceFirst(""))
                        .filter(text -> !text.isBlank())
                        .toList());
    }

    private Look look(Element style, Look otherwise) {
        Optional<Element> text = properties(style, "style:text-properties");
        String size = attribute(text, "fo:font-size");
        String colour = attribute(text, "fo:color");
        String underline = attribute(text, "style:text-underline-style");
        String ground = attribute(properties(style, "style:table-cell-properties"), "fo:background-color");
        String form = style.getAttribute("style:data-style-name");
        Matcher points = POINTS.matcher(size);
        return new Look(
                attribute(text, "fo:font-weight").equals("bold"),
                !underline.isEmpty() && !underline.equals("none"),
                points.matches() ? Integer.parseInt(points.group(1)) : otherwise.points(),
                colour.startsWith("#") ? Rgb.ofHex(colour) : otherwise.letters(),
                ground.startsWith("#") ? Optional.of(Rgb.ofHex(ground)) : Optional.empty(),
                dutch.contains(form) ? Optional.empty() : Optional.of(form.isEmpty() ? "zonder eigen vorm" : form),
                attribute(properties(style, "style:table-cell-properties"), "fo:wrap-option")
                        .equals("wrap"));
    }

    private static boolean isDutch(Element style) {
        return style.getAttribute("number:language").equals("nl")
                && style.getAttribute("number:country").equals("NL");
    }

    private static Optional<Element> properties(Element style, String name) {
        return OdsFile.elements(style, name).stream().findFirst();
    }

    private static String attribute(Optional<Element> element, String name) {
        return element.map(found -> found.getAttribute(name)).orElse("");
    }
}
