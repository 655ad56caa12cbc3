package nl.beschutwerk.release;

import java.time.Instant;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;

/** Releases for tests that need no database. */
public final class Releases {

    private Releases() {}

    /** A release of which no more matters than its quarter and version. */
    public static Release of(String quarter, int version) {
        return new Release(
                version,
                Quarter.parse(quarter),
                version,
                Sha256.ofText("inputs"),
                1,
                "2026-1",
                "choices",
                DeliveryKind.AANTALLEN,
                false,
                "code",
                "de tester",
                Instant.EPOCH,
                null,
                null);
    }
}
