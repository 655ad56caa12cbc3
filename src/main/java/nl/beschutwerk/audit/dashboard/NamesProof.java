package nl.beschutwerk.audit.dashboard;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.BookArea;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Proves the names beside bars, points, ends of lines, tiles and outlines: each is that of the figure that is drawn, and leads to the page of
 * its area. Names in words are read on the Dutch pages; dates in both languages.
 */
final class NamesProof {

    private final Labels labels;
    private final String quarter;
    private final Set<String> pages;

    NamesProof(Labels labels, OpenData openData) {
        this.labels = labels;
        this.quarter = openData.quarter();
        this.pages = openData.areasOfBooks().stream().map(BookArea::code).collect(Collectors.toSet());
    }

    void check(ReadPage page) {
        for (Element item : page.document().select("ul.bars > li")) {
            page.claims(item).forEach(claim -> bar(page, item, claim));
        }
        for (Element tile : page.document().select("ul.tiles > li")) {
            page.claims(tile).forEach(claim -> tile(page, tile, claim));
        }
        for (Element link : page.document().select("svg.land > a")) {
            page.claims(link).forEach(claim -> outline(page, link, claim));
        }
        for (Element point : page.document().select(".point")) {
            page.claims(point).forEach(claim -> point(page, point, claim));
        }
        for (Element end : page.document().select("ul.ends > li")) {
            page.claims(end).forEach(claim -> end(page, end, claim));
        }
    }

    private void bar(ReadPage page, Element item, Claim claim) {
        String name = item.select("> .name").text();
        boolean ofShares = claim.isOf(Indicator.REALISATIE_BANEN);
        boolean right = ofShares ? name.equals(labels.area(claim.subject())) : isOfPage(page, claim);
        if (page.language() == PageLanguage.NL && !ofShares) {
            right &= name.equals(
                    claim.subject().breakdown() == Breakdown.TOTAAL
                            ? claim.subject().label()
                            : claim.subject().categoryLabel());
        }
        if (!right) {
            page.fault(item, "noemt een staaf \"" + name + "\"; die is van " + claim.subject());
        }
        now(page, claim);
        link(page, item, claim);
    }

    private void tile(ReadPage page, Element tile, Claim claim) {
        String name = labels.area(claim.subject());
        boolean right = tile.select(".full").text().equals(name + ":")
                && tile.select("a").attr("title").equals(name)
                && leadsToPage(tile.select("a"), claim);
        if (!right) {
            page.fault(tile, "noemt een tegel niet " + name + ", of verwijst niet naar die bladzijde");
        }
        now(page, claim);
    }

    private void outline(ReadPage page, Element link, Claim claim) {
        String name = labels.area(claim.subject());
        boolean right = link.select("> text.full").text().equals(name + ":")
                && Set.of("class", "href", "aria-current")
                        .containsAll(link.attributes().asList().stream()
                                .map(Attribute::getKey)
                                .toList())
                && leadsToPage(new Elements(link), claim);
        if (!right) {
            page.fault(link, "noemt een vlak op de kaart niet " + name + ", of verwijst niet naar die bladzijde");
        }
        now(page, claim);
    }

    /** Whether a region links its page; one without any figure has none. */
    private boolean leadsToPage(Elements link, Claim claim) {
        String code = claim.subject().areaCode();
        return pages.contains(code)
                ? link.attr("href").equals(ReadPage.of(code))
                : link.stream().noneMatch(one -> one.hasAttr("href"));
    }

    private void point(ReadPage page, Element point, Claim claim) {
        named(page, point, claim, point.attr("data-point"));
    }

    private void end(ReadPage page, Element end, Claim claim) {
        String text = end.ownText();
        named(page, end, claim, text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    }

    /** A name of a line with a date behind it. */
    private void named(ReadPage page, Element element, Claim claim, String text) {
        Subject subject = claim.subject();
        String code = element.attr("data-area");
        String name = code.isEmpty() ? subject.label() : labels.area(subject);
        String date = page.language().date(claim.quarter().referenceDate());
        boolean right = (code.isEmpty() ? isOfPage(page, claim) : code.equals(subject.areaCode()))
                && subject.breakdown() == Breakdown.TOTAAL
                && (page.language() == PageLanguage.NL ? text.equals(name + ", " + date) : text.endsWith(", " + date));
        if (!right) {
            page.fault(element, "noemt \"" + text + "\" bij " + subject);
        }
    }

    private static boolean isOfPage(ReadPage page, Claim claim) {
        return page.area().filter(claim.subject().areaCode()::equals).isPresent();
    }

    private void now(ReadPage page, Claim claim) {
        if (!claim.subject().quarter().equals(quarter)) {
            page.fault(claim.element(), "toont " + claim.subject() + " zonder de datum");
        }
    }

    private static void link(ReadPage page, Element item, Claim claim) {
        Optional<String> href = item.select("> .name > a").stream()
                .map(link -> link.attr("href"))
                .findFirst();
        boolean right = href.isEmpty()
                || (claim.subject().level() != AreaLevel.GEMEENTE
                        && href.get().equals(ReadPage.of(claim.subject().areaCode())));
        if (!right) {
            page.fault(item, "verwijst bij " + claim.subject() + " naar " + href.orElse(""));
        }
    }
}
