package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Holds the English pages against the Dutch: the same claims and the same links in the same order, and for each Dutch label of a
 * table, bar or line one English label on all pages, and the other way round. So a label that was swapped on a page is found; a wrong
 * word that stands on all pages is not.
 */
final class TranslationProof {

    private static final String LABELS = "th, .bars .name, caption, .unit";

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> dutch = new HashMap<>();

    void check(ReadPage nl, ReadPage en, LinksProof links) {
        List<String> claims = nl.claims().stream().map(Claim::words).toList();
        List<String> others = en.claims().stream().map(Claim::words).toList();
        if (!claims.equals(others)) {
            en.fault(
                    different(claims, others),
                    "heeft andere cijfers, of in een andere volgorde, dan de Nederlandse bladzijde");
        }
        if (!targets(nl, links).equals(targets(en, links))) {
            en.fault("", "heeft andere verwijzingen dan de Nederlandse bladzijde");
        }
        List<Element> labels = nl.document().select(LABELS);
        List<Element> translated = en.document().select(LABELS);
        if (labels.size() != translated.size()) {
            en.fault("", "heeft andere tabellen of beelden dan de Nederlandse bladzijde");
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            label(en, translated.get(i), labels.get(i).text(), translated.get(i).text());
        }
        List<String> lines = names(nl);
        List<String> ofOther = names(en);
        for (int i = 0; i < Math.min(lines.size(), ofOther.size()); i++) {
            label(en, en.document().body(), lines.get(i), ofOther.get(i));
        }
    }

    private void label(ReadPage page, Element place, String label, String inEnglish) {
        // Headers above areas give the unit, which labels of rows do not.
        String words = label.replace(" (banen)", "");
        String before = english.putIfAbsent(words, inEnglish);
        String other = dutch.putIfAbsent(inEnglish, words);
        if ((before != null && !before.equals(inEnglish)) || (other != null && !other.equals(words))) {
            page.fault(
                    place,
                    "noemt \"" + inEnglish + "\" wat in het Nederlands \"" + words + "\" is; elders is dat \""
                            + (before == null || before.equals(inEnglish) ? other : before) + "\"");
        }
    }

    /** The names of points and of ends of lines, with the date behind them. */
    private static List<String> names(ReadPage page) {
        List<String> names = new ArrayList<>();
        page.document().select(".point").forEach(point -> names.add(point.attr("data-point")));
        page.document().select(".ends > li").forEach(end -> names.add(end.ownText()));
        return names;
    }

    /** The first figure that differs. */
    private static String different(List<String> claims, List<String> others) {
        for (int i = 0; i < Math.min(claims.size(), others.size()); i++) {
            if (!claims.get(i).equals(others.get(i))) {
                return others.get(i);
            }
        }
        return "";
    }

    /** Where the links of the content lead, without the language. */
    private static List<String> targets(ReadPage page, LinksProof links) {
        return page.document().select("main a[href]").stream()
                .map(link -> link.attr("href"))
                .map(href -> links.address(page, href))
                .map(target -> target.replaceFirst("^dashboard/(?:en/)?", ""))
                .toList();
    }
}
