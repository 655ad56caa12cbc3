package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Published;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Element;

/**
 * Proves the bars of a page: every amount has one, all of a list are on one scale that begins at zero and ends at the largest, the
 * line of the target is at 100 percent, and what is hidden or absent has no bar.
 */
final class BarsProof {

    private final OpenData openData;

    BarsProof(OpenData openData) {
        this.openData = openData;
    }

    /** Checks a page, and returns how many bars it has. */
    int check(ReadPage page) {
        page.document().select("ul.bars").forEach(list -> check(page, list));
        int bars = page.document().select(".bar").size();
        if (bars != page.document().select("ul.bars > li > .track > .bar").size()
                || page.document().select(".goal").size()
                        != page.document()
                                .select("ul.bars > li > .track > .goal")
                                .size()) {
            page.fault("", "heeft een staaf of een lijn buiten een lijst van staven");
        }
        return bars;
    }

    private void check(ReadPage page, Element list) {
        List<Claim> claims = new ArrayList<>();
        for (Element item : list.children()) {
            List<Claim> of = page.claims(item);
            if (of.size() != 1
                    || item.select("> .amount").size() != 1
                    || item.select("> .track").size() != 1) {
                page.fault(item, "heeft een staaf zonder één getal erbij");
                return;
            }
            claims.addAll(of);
        }
        boolean goals = !list.select(".goal").isEmpty();
        BigDecimal end = end(claims, goals);
        for (int i = 0; i < claims.size(); i++) {
            check(page, list.child(i), claims.get(i), end);
            own(page, list.child(i), claims.get(i));
            goal(page, list.child(i), goals, end);
        }
        if (goals && claims.stream().anyMatch(claim -> !claim.isOf(Indicator.REALISATIE_BANEN))) {
            page.fault(list, "heeft een lijn van de doelstelling bij cijfers die geen deel van de doelstelling zijn");
        }
        if (goals && !isFromHighToLow(claims)) {
            page.fault(list, "heeft de staven niet van hoog naar laag, met die zonder getal onderaan");
        }
        if (claims.stream().map(BarsProof::sort).distinct().count() > 1) {
            page.fault(list, "heeft staven van verschillende soorten op één schaal");
        }
    }

    /** Among areas, the one that the page is about is marked for eyes and for screen readers. */
    private static void own(ReadPage page, Element item, Claim claim) {
        boolean wanted = claim.isOf(Indicator.REALISATIE_BANEN)
                && page.area().filter(claim.subject().areaCode()::equals).isPresent();
        if (item.hasClass("own") != wanted || !item.attr("aria-current").equals(wanted ? "true" : "")) {
            page.fault(item, "noemt de staaf van " + claim.subject() + " ten onrechte wel of niet de eigen");
        }
    }

    private boolean isFromHighToLow(List<Claim> claims) {
        for (int i = 1; i < claims.size(); i++) {
            Optional<BigDecimal> before = amount(claims.get(i - 1));
            Optional<BigDecimal> after = amount(claims.get(i));
            if (after.isPresent() && (before.isEmpty() || !OrderProof.isAtMost(after.get(), before.get()))) {
                return false;
            }
        }
        return true;
    }

    /** Bars of people, jobs and targets may be beside each other; percentages may not be among them, nor other levels or dates. */
    private static String sort(Claim claim) {
        boolean percentage = claim.isOf(Indicator.REALISATIE_BANEN);
        return claim.kind() + " " + claim.subject().level() + " "
                + claim.subject().quarter() + " " + claim.subject().breakdown() + " " + percentage;
    }

    private BigDecimal end(List<Claim> claims, boolean goals) {
        BigDecimal most = claims.stream()
                .flatMap(claim -> amount(claim).stream())
                .reduce(goals ? Drawn.ALL : BigDecimal.ZERO, BigDecimal::max);
        return most.signum() == 0 ? BigDecimal.ONE : most;
    }

    private Optional<BigDecimal> amount(Claim claim) {
        return openData.find(claim.subject()).flatMap(Published::amount);
    }

    private void check(ReadPage page, Element item, Claim claim, BigDecimal end) {
        List<Element> bars = item.select(".bar");
        Optional<BigDecimal> amount = amount(claim);
        if (bars.size() != (amount.isPresent() ? 1 : 0)) {
            page.fault(
                    item,
                    amount.isPresent()
                            ? "heeft niet één staaf voor " + claim.subject()
                            : "heeft een staaf voor " + claim.subject() + ", terwijl er geen getal is");
        } else if (amount.isPresent()
                && Drawn.of(bars.get(0), "width")
                        .filter(length -> Drawn.isPlace(length, amount.get(), end))
                        .isEmpty()) {
            page.fault(
                    item,
                    "heeft voor " + claim.subject() + " een staaf met \""
                            + bars.get(0).attr("style") + "\"; dat hoort "
                            + PageLanguage.NL.number(Drawn.place(amount.get(), end), 2) + "% te zijn");
        }
    }

    private static void goal(ReadPage page, Element item, boolean wanted, BigDecimal end) {
        List<Element> goals = item.select(".goal");
        boolean right = goals.size() == (wanted ? 1 : 0)
                && goals.stream()
                        .allMatch(goal -> Drawn.of(goal, "left")
                                .filter(place -> Drawn.isPlace(place, Drawn.ALL, end))
                                .isPresent());
        if (!right) {
            page.fault(item, "heeft de lijn van de doelstelling niet bij 100 procent");
        }
    }
}
