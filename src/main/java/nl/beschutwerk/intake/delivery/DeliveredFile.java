package nl.beschutwerk.intake.delivery;

import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.layout.FileLayout;
import org.jspecify.annotations.Nullable;

/**
 * A file as the manifest tells of it.
 *
 * @param name a plain name, within the delivery's folder
 * @param rows data rows, without the header (regels); null where no manifest tells
 * @param sha256 of the file as it lies on disk; null where no manifest tells
 */
public record DeliveredFile(
        String name,
        FileLayout layout,
        @Nullable Long rows,
        @Nullable Sha256 sha256) {}
