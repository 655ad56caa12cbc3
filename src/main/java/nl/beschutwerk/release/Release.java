package nl.beschutwerk.release;

import java.time.Instant;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A version of a quarter (uitgave).
 *
 * @param id key in the database
 * @param version 1, 2 and so on within the quarter
 * @param inputHash identity of everything it was made from
 * @param deliveryId the delivery it was made from, in the database
 * @param method name of the method
 * @param methodChoices all its choices in one line
 * @param codeVersion version and commit of the code
 * @param operator who started the run
 * @param begunAt when making it began
 * @param sealedAt null while it is being made
 * @param seal over the sealed files; null while it is being made
 */
public record Release(
        long id,
        Quarter quarter,
        int version,
        Sha256 inputHash,
        long deliveryId,
        String method,
        String methodChoices,
        DeliveryKind deliveryKind,
        boolean synthetic,
        String codeVersion,
        String operator,
        Instant begunAt,
        @Nullable Instant sealedAt,
        @Nullable Sha256 seal) {

    /** Such as {@code 2024-Q4 v1}. */
    public String label() {
        return quarter + " v" + version;
    }
}
