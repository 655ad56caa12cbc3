package nl.beschutwerk.intake.delivery;

import java.util.List;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;
import org.jspecify.annotations.Nullable;

/**
 * A file of a delivery, as described in the manifest.
 *
 * @param name a plain file name in the delivery's folder
 * @param rows number of data rows without the header (regels); null if the file is in no manifest
 * @param sha256 of the file as it is on disk; null if the file is in no manifest
 * @param absent optional columns that the file lacks according to the manifest (ontbrekend); empty if the file is in no
 * manifest
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

    /** Returns whether the file is in a manifest. */
    public boolean inManifest() {
        return rows != null;
    }

    /** Returns a file that is in no manifest. */
    static DeliveredFile withoutManifest(String name, FileLayout layout) {
        return new DeliveredFile(name, layout, null, null, List.of());
    }
}
