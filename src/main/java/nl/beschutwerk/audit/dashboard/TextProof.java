package nl.beschutwerk.audit.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.BookArea;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.Quarter;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.QueryParser;

/**
 * Proves that the text of a page has no digit beside its claims, the fixed expressions of the field, what it quotes, the names of
 * files, and what the proof of drawings reads: marks of axes and the bounds of a legend.
 */
final class TextProof {

    private static final Evaluator READ_ELSEWHERE =
            QueryParser.parse("[data-figure], .plot .amount-mark > span, .plot .date-mark > span,"
                    + " figure:has(ul.tiles, svg.land) > ul.legend > li");
    private static final Evaluator DUTCH = QueryParser.parse("span[lang=nl]");
    private static final Evaluator QUOTING = QueryParser.parse("body > footer > p");
    private static final Evaluator SHORT_NAME = QueryParser.parse("ul.tiles .short");

    /** Where the published dashboard says what was not known when the release was sealed. */
    private static final String PLACE_OF_NOTICES = " notices ";

    private final Expressions expressions;
    private final Quotations quotations;
    private final boolean synthetic;
    private final Set<String> regions;
    private final Map<String, String> names;
    private final Quarter quarter;

    TextProof(Expressions expressions, OpenData openData) {
        this.expressions = expressions;
        this.quotations = new Quotations(openData.readMe());
        this.synthetic = openData.isSynthetic();
        this.regions = openData.regions();
        this.names = openData.areasOfBooks().stream().collect(Collectors.toMap(BookArea::code, BookArea::name));
        this.quarter = Quarter.parse(openData.quarter());
    }

    void check(ReadPage page) {
        NodeTraversor.traverse((node, depth) -> check(page, node), page.document());
        places(page);
        foot(page);
        page.area().ifPresent(area -> title(page, area, names.getOrDefault(area, "")));
    }

    private void check(ReadPage page, Node node) {
        if (node instanceof TextNode text) {
            check(page, text);
        } else if (node instanceof Comment comment) {
            if (!comment.getData().equals(PLACE_OF_NOTICES)) {
                page.fault("", "heeft een opmerking in de code, die lezers niet zien");
            }
        } else if (!(node instanceof Element
                || node instanceof Document
                || node instanceof DocumentType
                || node instanceof DataNode)) {
            page.fault("", "heeft iets in de code dat geen tekst is: " + node.nodeName());
        }
    }

    private void check(ReadPage page, TextNode text) {
        String words = text.getWholeText();
        Element parent = text.parent();
        if (parent == null || !expressions.haveStrayDigit(words)) {
            return;
        }
        boolean explained = parent.is(READ_ELSEWHERE)
                || isFileName(parent, words)
                || (parent.is(SHORT_NAME) && regions.contains(words))
                || isQuoted(page, parent);
        if (!explained) {
            page.fault(parent, "heeft een getal dat niet uit de open data komt: \"" + words.strip() + "\"");
        }
    }

    /** A paragraph of the foot may be a line that is quoted, of which a part may be marked as Dutch. */
    private boolean isQuoted(ReadPage page, Element place) {
        Element paragraph = place.is(DUTCH) ? place.parent() : place;
        return paragraph != null
                && paragraph.is(QUOTING)
                && paragraph.children().stream().allMatch(part -> part.is(DUTCH))
                && quotations.has(page.language(), paragraph.wholeText());
    }

    private static void places(ReadPage page) {
        if (page.document().outerHtml().split("<!--" + PLACE_OF_NOTICES + "-->", -1).length != 2) {
            page.fault("", "heeft niet één plaats voor mededelingen die na de publicatie komen");
        }
    }

    /** The text of a link may be the name of the file that it leads to. */
    private static boolean isFileName(Element element, String words) {
        String href = element.attr("href");
        return element.normalName().equals("a") && words.equals(href.substring(href.lastIndexOf('/') + 1));
    }

    /** The foot quotes lines on the version, the months, the contact and the licence. */
    private void foot(ReadPage page) {
        List<Element> lines = page.document().select("body > footer > p");
        long quoted = lines.stream()
                .filter(line -> quotations.has(page.language(), line.wholeText()))
                .count();
        boolean all = page.language() == PageLanguage.NL
                ? quoted == lines.size()
                : lines.stream()
                        .filter(line -> Expressions.hasDigit(line.text()))
                        .allMatch(line -> quotations.has(page.language(), line.wholeText()));
        if (lines.isEmpty() || !all) {
            page.fault("footer", "heeft onderaan iets anders dan opendata/leesmij.txt");
        }
    }

    /** The title of a page on an area, and its first sentences, name the area and the date of all its figures. */
    private void title(ReadPage page, String area, String name) {
        String date = page.language().date(quarter.referenceDate());
        boolean ofCountry = area.equals(ReadPage.COUNTRY);
        String title = (synthetic ? page.language().mark() + ": " : "")
                + page.language().titleOf(ofCountry, name) + ", " + date;
        for (Element place : page.document().select("head > title, h1")) {
            if (!place.wholeText().strip().equals(title)) {
                page.fault(place, "heeft een andere titel dan: " + title);
            }
        }
        String lead = page.document().select("main p.lead").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining());
        if (!lead.contains(" " + date) || !lead.contains(page.language().peopleOf(ofCountry, name))) {
            page.fault("main", "noemt in de eerste zinnen niet het gebied en de datum");
        }
    }
}
