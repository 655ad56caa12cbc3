package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.load.DeliveryLoader.DeliveryLoading;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;

/** Loads a whole delivery, its parts at the same time, without Spring Batch, which does so in the product. */
public final class TestLoading {

    private TestLoading() {}

    /** Loads a received delivery from its folder; a loading that fails is abandoned. */
    public static LoadOutcome load(DeliveryLoader loader, long deliveryId, Path folder) throws IOException {
        DeliveryLoading loading = loader.begin(deliveryId, folder, StopSignal.NEVER, WorkDone.unwatched());
        try {
            List<ParallelTasks.Task<Boolean>> parts = new ArrayList<>();
            for (String part : loading.parts()) {
                parts.add(wanted -> {
                    loading.load(part, wanted);
                    return true;
                });
            }
            ParallelTasks.run("load", parts.size(), parts, StopSignal.NEVER);
            return loading.finish();
        } catch (IOException | RuntimeException e) {
            loading.abandon(e);
            throw e;
        }
    }
}
