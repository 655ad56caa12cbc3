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
 * character set. Later steps only read rows, and compare each file with the checksum taken here. So the files that are
 * received and loaded are those that the release names as its inputs.
 *
 * @param folder as named by the operator
 * @param opened the delivery, or the faults in its manifest
 * @param inspections by the name of the file, in the order of the manifest; there is none for a file that is missing or not a
 * regular file
 */
public record InspectedDelivery(Path folder, OpenedDelivery opened, Map<String, FileInspection> inspections) {

    public InspectedDelivery {
        inspections = new LinkedHashMap<>(inspections);
    }

    /**
     * Opens a delivery and inspects its files.
     *
     * @param asked the quarter asked for; null if any quarter is accepted
     * @param stop checked while the files are read
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is no delivery, or the delivery is for another quarter
     * @throws IOException if the disk fails
     */
    public static InspectedDelivery open(Path folder, @Nullable Quarter asked, StopSignal stop) throws IOException {
        return of(folder, new DeliveryFolder(folder, asked).open(), stop);
    }

    /**
     * Inspects the files of a delivery that is already opened.
     *
     * @param stop checked while the files are read
     * @throws IOException if the disk fails
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

    /** Returns the checksum of a file; empty if there was no such regular file. */
    public Optional<Sha256> sha256(DeliveredFile file) {
        return Optional.ofNullable(inspections.get(file.name())).map(FileInspection::sha256);
    }

    @Nullable
    FileInspection inspection(DeliveredFile file) {
        return inspections.get(file.name());
    }
}
