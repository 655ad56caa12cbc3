package nl.beschutwerk.intake.receive;

import java.util.List;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The result of receiving a delivery.
 *
 * @param deliveryId its id in the register
 * @param inputHash identifies the content of manifest and files
 * @param delivery null if its manifest cannot be relied on; the delivery is then refused
 * @param refused whether none of its rows may enter the figures
 * @param rows data rows of all files that could be read to their end
 * @param findings the findings of this step
 */
public record ReceiveOutcome(
        long deliveryId,
        Sha256 inputHash,
        String name,
        @Nullable Delivery delivery,
        boolean refused,
        long rows,
        List<Finding> findings) {

    public ReceiveOutcome {
        findings = List.copyOf(findings);
    }
}
