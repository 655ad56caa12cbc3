package nl.beschutwerk.audit.dashboard;

import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.consistency.Published;
import nl.beschutwerk.domain.AbsenceReason;

/**
 * Proves each number, and each word that stands where there is no number, against the open data: the amount, its rounding and its
 * sign; and that a hidden figure and an absent one are called so, and look so.
 */
final class ClaimProof {

    private final ClaimedNumbers numbers;

    ClaimProof(ClaimedNumbers numbers) {
        this.numbers = numbers;
    }

    void check(ReadPage page) {
        page.claims().forEach(claim -> problem(page, claim).ifPresent(problem -> page.fault(claim.element(), problem)));
    }

    private Optional<String> problem(ReadPage page, Claim claim) {
        if (!claim.element().children().isEmpty() || claim.element().attributesSize() != 2) {
            return Optional.of("heeft in een getal meer dan het getal: " + claim.subject());
        }
        Published published = numbers.find(claim)
                // What the release never made is not in the open data; a page must then say that it was not delivered.
                .orElseGet(() -> new Published(Optional.empty(), false, AbsenceReason.NIET_GELEVERD.code()));
        if (published.amount().isEmpty() && claim.kind().isOfSentence()) {
            return Optional.of("noemt een getal voor " + claim.subject() + ", maar " + published.symbol());
        }
        Set<String> texts = texts(page, claim, published);
        if (!texts.contains(claim.text())) {
            return Optional.of("toont \"" + claim.text() + "\" voor " + claim.subject() + "; dat is "
                    + texts.iterator().next());
        }
        String look = look(published);
        return claim.element().className().equals(look)
                ? Optional.empty()
                : Optional.of("ziet er voor " + claim.subject() + " niet uit als " + look);
    }

    private static Set<String> texts(ReadPage page, Claim claim, Published published) {
        if (published.amount().isPresent()) {
            return ShownAmount.texts(claim, published.amount().get(), page.language());
        }
        if (published.hidden()) {
            return Set.of(page.language().hidden());
        }
        return Set.of(
                TilesProof.isOfTile(claim) || OutlinesProof.isOnMap(claim)
                        ? page.language().absentShortly()
                        : page.language().absent(published.reason()));
    }

    private static String look(Published published) {
        return published.amount().isPresent() ? "given" : published.hidden() ? "hidden" : "absent";
    }
}
