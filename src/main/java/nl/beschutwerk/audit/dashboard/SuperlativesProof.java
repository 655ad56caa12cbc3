package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Element;

/**
 * Proves the titles of pictures that call something the largest, the lowest or the highest: it is so among the amounts of the table
 * below the picture, and the title says that not all can be seen where that is so.
 */
final class SuperlativesProof {

    private static final Pattern NOT_ALL =
            Pattern.compile("te zien (?:is|zijn)\\b|that can be shown|for which this can be shown");

    private final ClaimedNumbers numbers;

    SuperlativesProof(ClaimedNumbers numbers) {
        this.numbers = numbers;
    }

    void check(ReadPage page) {
        for (Element message : page.document().select("figcaption > .message")) {
            List<Claim> claims = page.claims(message);
            for (int i = 0; i < claims.size(); i++) {
                check(page, message, claims.get(i), i);
            }
        }
    }

    private void check(ReadPage page, Element message, Claim claim, int place) {
        if (!isSuperlative(page, claim)) {
            return;
        }
        List<Claim> others = beside(page, claim);
        boolean highest = claim.isOfGroup() || (claim.isOf(Indicator.REALISATIE_BANEN) && place > 0);
        Optional<BigDecimal> amount = numbers.amount(claim);
        boolean first = amount.isPresent()
                && others.stream()
                        .flatMap(other -> numbers.amount(other).stream())
                        .map(other -> other.compareTo(amount.get()))
                        .allMatch(compared -> highest ? compared <= 0 : compared >= 0);
        if (!first) {
            page.fault(message, "noemt " + claim.subject() + " ten onrechte het hoogste of het laagste getal");
        }
        boolean allAreSeen =
                others.stream().allMatch(other -> numbers.amount(other).isPresent());
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
