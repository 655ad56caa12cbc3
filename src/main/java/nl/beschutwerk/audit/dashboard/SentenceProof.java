package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.dashboard.FittingWords.Direction;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Proves that the words before and behind a number in a sentence are those of its figure, that they say more or less where the
 * amount is, that they call a rough estimate so, and that the area is named where it is not that of the page.
 */
final class SentenceProof {

    private static final Evaluator NOT_SENTENCES = QueryParser.parse("td, .amount, .point, .ends, .tiles, .land");

    /** The indicators of which sentences say that an amount is a rough estimate. */
    private static final Set<String> ESTIMATES = Stream.of(
                    Indicator.BANEN_31, Indicator.REALISATIE_BANEN, Indicator.VERSCHIL_BANEN, Indicator.VERSCHIL_PAD)
            .map(Indicator::code)
            .collect(Collectors.toSet());

    /** Said of the number that follows, with no other number or sentence between. */
    private static final Pattern SAID_TO_BE_ROUGH =
            Pattern.compile("(?i)(?:naar schatting|ongeveer|an estimated|estimated hours|about)\\b[^.(\\d]*$");

    private static final Pattern AFTER_COUNTRY =
            Pattern.compile("(?:Nederland|the Netherlands)(?: is|,)? \\(?(?:ongeveer |about )?$");

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
        Direction direction = direction(page, block, claim);
        if (SentenceWords.of(page.language()).stream().noneMatch(words -> words.fit(claim, direction, before, after))) {
            page.fault(claim.element(), "toont " + claim.subject() + " in een zin die iets anders zegt");
        }
        boolean rough = numbers.isRough(claim);
        if (ESTIMATES.contains(claim.subject().indicator())
                && SAID_TO_BE_ROUGH.matcher(before).find() != rough) {
            page.fault(
                    claim.element(),
                    rough
                            ? "zegt niet dat " + claim.subject() + " een schatting is"
                            : "noemt " + claim.subject() + " een schatting");
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

    /**
     * Which way an amount goes: in a sentence that compares two amounts, how the first compares with it as they are shown; else
     * whether it is below or above zero.
     */
    private Direction direction(ReadPage page, Element block, Claim claim) {
        if (claim.isOf(Indicator.DOELSTELLING) || claim.isOf(Indicator.REALISATIE_BANEN)) {
            List<Claim> all = page.claims(block);
            int at = all.indexOf(claim);
            return at <= 0
                    ? Direction.ANY
                    : shown(page, all.get(at - 1))
                            .flatMap(first -> shown(page, claim).map(second -> Direction.of(first.compareTo(second))))
                            .orElse(Direction.ANY);
        }
        return Direction.of(numbers.amount(claim).map(BigDecimal::signum).orElse(0));
    }

    private static Optional<BigDecimal> shown(ReadPage page, Claim claim) {
        return page.language().parse(claim.text().replace("%", ""));
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
        boolean afterCountry = AFTER_COUNTRY.matcher(before).find();
        if (claim.subject().level() == AreaLevel.LAND) {
            return own || afterCountry;
        }
        String name = labels.area(claim.subject());
        boolean named = List.of(" van de doelstelling in ", " of the target in ", " in ").stream()
                        .anyMatch(words -> after.startsWith(words + name))
                || Stream.of("", "ongeveer ", "about ").anyMatch(word -> before.endsWith(" in " + name + ": " + word));
        return (own && !afterCountry) || named;
    }
}
