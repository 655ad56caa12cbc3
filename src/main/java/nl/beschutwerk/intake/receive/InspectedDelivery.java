package nl.beschutwerk.intake.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.format.FileInspection;
import org.jspecify.annotations.Nullable;

/**
 * A delivery whose folder was opened once: its manifest was read, and every file was read once for its checksum and its
 * character set. What comes behind reads rows alone, and holds each file against the checksum taken here; so what is received
 * and loaded is what the release names as its inputs.
 *
 * @param folder as the operator named it
 * @param opened the delivery, or what is wrong with its manifest
 * @param inspections by the name of the file, in the order of the manifest; a file that was not there, or is no regular file,
 *     has none
 */
public record InspectedDelivery(Path folder, OpenedDelivery opened, Map<String, FileInspection> inspections) {

    public InspectedDelivery {
        inspections = new LinkedHashMap<>(inspections);
    }

    /**
     * Opens a delivery and inspects its files.
     *
     * @param asked the quarter asked for; null when any quarter will do
     * @param stop asked before each part that is read
     * @throws nl.beschutwerk.domain.OperatorMistakeException when there is no delivery, or one of another quarter
     * @throws IOException when the disk fails
     */
    public static InspectedDelivery open(Path folder, @Nullable Quarter asked, StopSignal stop) throws IOException {
        return of(folder, new DeliveryFolder(folder, asked).open(), stop);
    }

    /**
     * Inspects the files of a delivery that was opened already.
     *
     * @param stop asked before each part that is read
     * @throws IOException when the disk fails
     */
    public static InspectedDelivery of(Path folder, OpenedDelivery opened, StopSignal stop) throws IOException {
        Map<String, FileInspection> inspections = new LinkedHashMap<>();
        Delivery delivery = opened.delivery();
        if (delivery != null) {
            List<DeliveredFile> present = delivery.files().stream()
                    .filter(file -> Files.isRegularFile(delivery.path(file), LinkOption.NOFOLLOW_LINKS))
                    .toList();
            List<FileInspection> found = inspect(delivery, present, stop);
            for (int i = 0; i < present.size(); i++) {
                inspections.put(present.get(i).name(), found.get(i));
            }
        }
        return new InspectedDelivery(folder, opened, inspections);
    }

    private static List<FileInspection> inspect(Delivery delivery, List<DeliveredFile> files, StopSignal stop)
            throws IOException {
        List<ParallelTasks.Task<FileInspection>> inspections = new ArrayList<>();
        for (DeliveredFile file : files) {
            inspections.add(wanted -> FileInspection.of(delivery.path(file), wanted));
        }
        return ParallelTasks.run("inspect", inspections, stop);
    }

    /** The checksum of a file; empty if it was not there. */
    public Optional<Sha256> sha256(DeliveredFile file) {
        return Optional.ofNullable(inspections.get(file.name())).map(FileInspection::sha256);
    }

    @Nullable
    FileInspection inspection(DeliveredFile file) {
        return inspections.get(file.name());
    }
}
