package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import org.jsoup.nodes.Element;

/**
 * Proves the titles of pictures that call something the largest, the lowest or the highest: it is so among the amounts in the tables
 * of the page. They say that not all can be seen where that is so, and the sentence on the place of a region says it too.
 */
final class SuperlativesProof {

    private static final Pattern NOT_ALL =
            Pattern.compile("te zien (?:is|zijn)\\b|that can be shown|for which this can be shown");

    private final ClaimedNumbers numbers;
    private final BigDecimal regions;

    /**
     * The proof for one release.
     *
     * @param regions the number of its regions
     */
    SuperlativesProof(ClaimedNumbers numbers, int regions) {
        this.numbers = numbers;
        this.regions = BigDecimal.valueOf(regions);
    }

    void check(ReadPage page) {
        for (Element message : page.document().select("figcaption > .message")) {
            List<Claim> claims = page.claims(message);
            for (int i = 0; i < claims.size(); i++) {
                check(page, message, claims.get(i), i);
            }
        }
        page.claims().forEach(claim -> ranked(page, claim));
    }

    /** The sentence that says of how many regions one is a certain place, says whether these are all. */
    private void ranked(ReadPage page, Claim claim) {
        Element sentences = claim.element().parent();
        if (claim.kind() == Claim.Kind.RANK
                && claim.subject().indicator().equals(RankNumber.GERANGSCHIKT.code())
                && sentences != null) {
            saysWhetherAll(
                    page,
                    sentences,
                    claim,
                    numbers.amount(claim).filter(regions::equals).isPresent());
        }
    }

    private void check(ReadPage page, Element message, Claim claim, int place) {
        if (!isSuperlative(page, claim)) {
            return;
        }
        List<Claim> others = beside(page, claim);
        boolean highest = claim.isOfGroup() || (claim.isOf(Indicator.REALISATIE_BANEN) && place > 0);
        Optional<BigDecimal> amount = numbers.amount(claim);
        // Two that are equal are the ends of a range, but neither is the largest.
        int mostOther = claim.isOf(Indicator.REALISATIE_BANEN) ? 0 : -1;
        boolean inTable = others.stream().anyMatch(other -> other.subject().equals(claim.subject()));
        boolean first = amount.isPresent()
                && others.stream()
                        .filter(other -> !other.subject().equals(claim.subject()))
                        .flatMap(other -> numbers.amount(other).stream())
                        .map(other -> highest
                                ? other.compareTo(amount.get())
                                : amount.get().compareTo(other))
                        .allMatch(compared -> compared <= mostOther);
        if (!inTable || !first) {
            page.fault(message, "noemt " + claim.subject() + " ten onrechte het hoogste of het laagste getal");
        }
        saysWhetherAll(
                page,
                message,
                claim,
                others.stream().allMatch(other -> numbers.amount(other).isPresent()));
    }

    private static void saysWhetherAll(ReadPage page, Element message, Claim claim, boolean allAreSeen) {
        if (allAreSeen == NOT_ALL.matcher(message.text()).find()) {
            page.fault(message, "zegt ten onrechte wel of niet dat niet alles te zien is, bij " + claim.subject());
        }
    }

    /** Whether the title of a picture singles an amount out: of a group, or of an area that is not that of the page. */
    private static boolean isSuperlative(ReadPage page, Claim claim) {
        boolean ofOther = claim.subject().level() != AreaLevel.LAND
                && page.area().filter(claim.subject().areaCode()::equals).isEmpty();
        boolean ofPair =
                claim.isOf(Indicator.REALISATIE_BANEN) && claim.element().closest("figure[id$=-kaart]") != null;
        return claim.isOfGroup() || ofPair || (ofOther && claim.isOf(Indicator.VERSCHIL_BANEN));
    }

    /** The numbers of the tables of the page that a number is singled out from. */
    private static List<Claim> beside(ReadPage page, Claim claim) {
        return page.claims().stream()
                .filter(other -> other.element().closest("td") != null && other.kind() == Claim.Kind.FIGURE)
                .filter(other -> other.isOf(claim.indicator())
                        && other.subject().level() == claim.subject().level()
                        && other.subject().breakdown() == claim.subject().breakdown()
                        && other.subject().quarter().equals(claim.subject().quarter())
                        && (claim.subject().breakdown() == Breakdown.TOTAAL
                                || other.subject()
                                        .areaCode()
                                        .equals(claim.subject().areaCode())))
                .toList();
    }
}
