package nl.beschutwerk.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import nl.beschutwerk.domain.OperatorMistakeException;

/**
 * Loads a received delivery: judges its rows and copies those without a fault into the delivery's own partitions. Begun again,
 * it empties what was there and starts over. A refusal is a result.
 */
public interface DeliveryLoader {

    /**
     * Loads a delivery.
     *
     * @param folder where it was received from; its files must be those that were received, to the byte
     * @throws OperatorMistakeException when a file has changed since
     * @throws IllegalStateException when the delivery was not received, or refused
     */
    default LoadOutcome load(long deliveryId, Path folder) throws IOException, SQLException {
        DeliveryLoading loading = begin(deliveryId, folder);
        try {
            SideBySide.run(loading.parts().stream()
                    .map(part -> (SideBySide.Work) stop -> loading.load(part))
                    .toList());
            return loading.settle();
        } catch (SQLException | IOException | RuntimeException e) {
            loading.abandon(e);
            throw e;
        }
    }

    /**
     * Begins to load a delivery: empties what an earlier attempt left.
     *
     * @param folder where it was received from; its files must be those that were received, to the byte
     * @throws IllegalStateException when the delivery was not received, or refused
     */
    DeliveryLoading begin(long deliveryId, Path folder) throws IOException, SQLException;
}
