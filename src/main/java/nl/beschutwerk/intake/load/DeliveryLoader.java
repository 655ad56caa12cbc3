package nl.beschutwerk.intake.load;

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
    LoadOutcome load(long deliveryId, Path folder) throws IOException, SQLException;
}
