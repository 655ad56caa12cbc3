package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.StopSignal;

/**
 * Loads a received delivery: judges its rows and copies those without a fault into the delivery's own partitions. Begun again,
 * it empties what was there and starts over. A refusal is a result.
 */
public interface DeliveryLoader {

    /**
     * Loads a delivery, which nobody can stop.
     *
     * @param folder where it was received from; its files must be those that were received, to the byte
     * @throws OperatorMistakeException when a file has changed since
     * @throws IllegalStateException when the delivery was not received, or refused
     */
    default LoadOutcome load(long deliveryId, Path folder) throws IOException {
        DeliveryLoading loading = begin(deliveryId, folder, StopSignal.NEVER);
        try {
            List<ParallelTasks.Task<Boolean>> parts = new ArrayList<>();
            loading.parts()
                    .forEach(part -> parts.add(wanted -> {
                        loading.load(part, wanted);
                        return true;
                    }));
            ParallelTasks.run("load", parts.size(), parts, StopSignal.NEVER);
            return loading.settle();
        } catch (IOException | RuntimeException e) {
            loading.abandon(e);
            throw e;
        }
    }

    /**
     * Begins to load a delivery: empties what an earlier attempt left.
     *
     * @param folder where it was received from; its files must be those that were received, to the byte
     * @param stop asked before each row that is read to settle the loading
     * @throws IllegalStateException when the delivery was not received, or refused
     */
    DeliveryLoading begin(long deliveryId, Path folder, StopSignal stop) throws IOException;
}
