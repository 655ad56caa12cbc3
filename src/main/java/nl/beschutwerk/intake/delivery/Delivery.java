package nl.beschutwerk.intake.delivery;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * What UWV hands over for a quarter: a folder, as its manifest tells.
 *
 * @param name as the deliverer calls it; without a manifest, the name of the folder
 * @param synthetic whether it tells of invented people; carried visibly into every output
 * @param created by the deliverer's clock; null where no manifest tells
 * @param files in the order of the manifest
 * @param controlTotals the deliverer's own counts of the country, by indicator; empty where none are given
 * @param withManifest whether a {@code levering.json} lies in the folder
 * @param source where the deliverer has the numbers from (bron), for recipients to read; null where the manifest does not say
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
