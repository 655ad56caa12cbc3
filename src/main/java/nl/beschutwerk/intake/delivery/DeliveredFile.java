package nl.beschutwerk.intake.delivery;

import java.util.List;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;
import org.jspecify.annotations.Nullable;

/**
 * A file as the manifest tells of it.
 *
 * @param name a plain name, within the delivery's folder
 * @param rows data rows, without the header (regels); null where no manifest tells
 * @param sha256 of the file as it lies on disk; null where no manifest tells
 * @param absent optional columns that the manifest says the file lacks (ontbrekend); empty where no manifest tells
 */
public record DeliveredFile(
        String name,
        FileLayout layout,
        @Nullable Long rows,
        @Nullable Sha256 sha256,
        List<Column> absent) {

    public DeliveredFile {
        absent = List.copyOf(absent);
    }

    /** Whether a manifest tells of it. */
    public boolean inManifest() {
        return rows != null;
    }

    /** A file of which no manifest tells. */
    static DeliveredFile untold(String name, FileLayout layout) {
        return new DeliveredFile(name, layout, null, null, List.of());
    }
}
