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
 * @param inputHash identifies everything that the release was made from
 * @param deliveryId key of its delivery in the database
 * @param method name of the method
 * @param methodChoices all choices of the method in one line
 * @param codeVersion version and commit of the code
 * @param operator the person who started the run
 * @param begunAt when the run began the release
 * @param sealedAt null while the release is being made
 * @param seal over the sealed files; null while the release is being made
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

    /** The label, such as {@code 2024-Q4 v1}. */
    public String label() {
        return quarter + " v" + version;
    }
}
