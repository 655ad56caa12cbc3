package nl.beschutwerk.intake.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A delivery of UWV for a quarter: a folder, as described in its manifest.
 *
 * @param name as the deliverer calls it; without a manifest, the name of the folder
 * @param synthetic whether it is about synthetic persons; every output shows this visibly
 * @param created time according to the deliverer; null without a manifest
 * @param files in the order of the manifest
 * @param controlTotals the deliverer's own counts for the country, by indicator; empty if none are given
 * @param withManifest whether the folder contains a {@code levering.json}
 * @param source the deliverer's source of the numbers (bron), for readers; null if the manifest does not give it
 */
public record Delivery(
        String name,
        Quarter quarter,
        DeliveryKind kind,
        boolean synthetic,
        @Nullable Instant created,
        Path folder,
        List<DeliveredFile> files,
        Map<String, Long> controlTotals,
        boolean withManifest,
        @Nullable String source) {

    public Delivery {
        files = List.copyOf(files);
        controlTotals = Map.copyOf(controlTotals);
    }

    public Path path(DeliveredFile file) {
        return folder.resolve(file.name());
    }
}
