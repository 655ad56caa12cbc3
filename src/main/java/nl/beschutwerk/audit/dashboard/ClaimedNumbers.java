package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.LongRunProof;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Published;

/** What the open data have for a claim of a page. */
final class ClaimedNumbers {

    private final OpenData openData;
    private final Optional<LongRunProof.Target> inTheLongRun;

    ClaimedNumbers(OpenData openData) {
        this.openData = openData;
        this.inTheLongRun = LongRunProof.said(openData.readMe());
    }

    /** Empty if the open data have no such number. */
    Optional<Published> find(Claim claim) {
        return claim.isOfLongRun()
                ? inTheLongRun
                        .filter(target -> target.year() == claim.quarter().year())
                        .map(target -> new Published(Optional.of(target.jobs()), false))
                : openData.find(claim.subject());
    }

    /** Empty if there is no such number, or if it has no amount. */
    Optional<BigDecimal> amount(Claim claim) {
        return find(claim).flatMap(Published::amount);
    }

    /** Whether it is a rough estimate, of which sentences say so. */
    boolean isRough(Claim claim) {
        return openData.isRough(claim.subject());
    }

    /** The quarter of the release. */
    String quarter() {
        return openData.quarter();
    }
}
