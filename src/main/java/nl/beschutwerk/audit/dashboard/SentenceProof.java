package nl.beschutwerk.audit.dashboard;

import java.util.List;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Proves that the words before and behind a number in a sentence are those of its figure, that they say more or less where the
 * amount is above or below zero, and that the area is named where it is not that of the page.
 */
final class SentenceProof {

    private static final Evaluator NOT_SENTENCES = QueryParser.parse("td, .amount, .point, .ends, .tiles, .land");
    private static final Evaluator BLOCK = QueryParser.parse("p, .message, li, h1, h2, h3, caption, figcaption");

    private final ClaimedNumbers numbers;
    private final Labels labels;

    SentenceProof(ClaimedNumbers numbers, Labels labels) {
        this.numbers = numbers;
        this.labels = labels;
    }

    void check(ReadPage page) {
        for (Claim claim : page.claims()) {
            if (claim.element().closest(NOT_SENTENCES) == null) {
                check(page, claim);
            }
        }
    }

    private void check(ReadPage page, Claim claim) {
        Element block = claim.element().closest(BLOCK);
        if (block == null) {
            page.fault(claim.element(), "toont " + claim.subject() + " buiten een zin");
            return;
        }
        String before = before(block, claim.element());
        String after = after(claim.element());
        int sign = numbers.amount(claim).map(amount -> amount.signum()).orElse(0);
        if (SentenceWords.of(page.language()).stream().noneMatch(words -> words.fit(claim, sign, before, after))) {
            page.fault(claim.element(), "toont " + claim.subject() + " in een zin die iets anders zegt");
        }
        if (!isAreaNamed(page, claim, before, after)) {
            page.fault(claim.element(), "noemt bij " + claim.subject() + " het gebied niet");
        }
        boolean dated = claim.isOfLongRun()
                ? before.contains(" " + claim.quarter().year() + " ")
                : claim.subject().quarter().equals(numbers.quarter());
        if (!dated) {
            page.fault(claim.element(), "toont " + claim.subject() + " zonder de datum");
        }
        boolean named = page.language() != PageLanguage.NL
                || claim.subject().breakdown() == Breakdown.TOTAAL
                || (before.startsWith(claim.subject().breakdown().label() + ": ")
                        && before.contains("“" + claim.subject().categoryLabel() + "”"));
        if (!named) {
            page.fault(claim.element(), "noemt bij " + claim.subject() + " een andere groep");
        }
    }

    /** All the text of the sentence that precedes a number, with the other numbers in it. */
    private static String before(Element block, Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : block.childNodes()) {
            if (node.equals(element)) {
                return text.toString();
            }
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element other) {
                text.append(other.wholeText());
            }
        }
        return text.toString();
    }

    /** The words between a number and the next. */
    private static String after(Element element) {
        return element.nextSibling() instanceof TextNode words ? words.getWholeText() : "";
    }

    private boolean isAreaNamed(ReadPage page, Claim claim, String before, String after) {
        boolean own = page.area().filter(claim.subject().areaCode()::equals).isPresent();
        boolean afterCountry = Pattern.compile("(?:Nederland|the Netherlands)(?: is dat| it is)? \\(?$")
                .matcher(before)
                .find();
        if (claim.subject().level() == AreaLevel.LAND) {
            return own || afterCountry;
        }
        String name = labels.area(claim.subject());
        boolean named = List.of(" van de doelstelling in ", " of the target in ", " in ").stream()
                        .anyMatch(words -> after.startsWith(words + name))
                || before.endsWith(" in " + name + ": ");
        return (own && !afterCountry) || named;
    }
}
