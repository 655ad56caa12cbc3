package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.WorkingShare;

/**
 * Computes a share again, which the open data do not have, from the two figures that it follows from. If either of them cannot
 * be seen, there is no share either.
 */
final class ShareProof {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShareProof() {}

    /** What a cell with this share must show; empty if a figure that it follows from was not published. */
    static Optional<Published> of(Subject share, OpenData openData) {
        Subject counted = share.of(Indicator.WERKZAME_PERSONEN);
        Subject all = share.indicator().equals(WorkingShare.DEEL_DAT_WERKT.code())
                ? share.of(Indicator.GELDIGE_INDICATIES)
                : counted.ofWholeArea();
        return openData.find(counted).flatMap(part -> openData.find(all).map(whole -> share(part, whole)));
    }

    /** A share of a number that is not there is not there, and one of nobody neither; one of a hidden number is hidden. */
    private static Published share(Published part, Published whole) {
        if (isAbsent(part) || isAbsent(whole)) {
            return new Published(Optional.empty(), false);
        }
        if (part.amount().isEmpty() || whole.amount().isEmpty()) {
            return new Published(Optional.empty(), true);
        }
        BigDecimal persons = whole.amount().get();
        return new Published(
                persons.signum() == 0
                        ? Optional.empty()
                        : Optional.of(part.amount()
                                .get()
                                .multiply(HUNDRED)
                                .divide(persons, WorkingShare.DECIMALS, RoundingMode.HALF_UP)),
                false);
    }

    private static boolean isAbsent(Published published) {
        return published.amount().isEmpty() && !published.hidden();
    }
}
