package nl.beschutwerk.intake.returnfile;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.register.DeliveryRegister.ReceivedFile;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.jspecify.annotations.Nullable;

/**
 * The return files of a delivery: one for each of its files with findings. Findings must be added in the order of
 * {@link nl.beschutwerk.intake.register.FindingStore#forEach}, one at a time.
 */
public final class ReturnFiles implements Closeable {

    private static final int MAX_ON_DELIVERY = 100;

    private final Path delivery;
    private final Map<String, ReceivedFile> files;
    private final boolean synthetic;
    private final Path folder;
    private final Path work;
    private final StopSignal stop;
    private final List<Finding> onDelivery = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();
    private @Nullable ReturnFile current;
    private String currentName = "";

    /**
     * Starts the return files of a delivery.
     *
     * @param delivery folder with the delivered files
     * @param synthetic whether the delivery says that it is about synthetic persons; every return file then says so
     * @param folder where return files are written; only its owner may have access
     * @param work an empty folder for files that are being written, with the same restricted access
     * @param stop checked before each row without findings
     */
    public ReturnFiles(
            Path delivery, List<ReceivedFile> files, boolean synthetic, Path folder, Path work, StopSignal stop) {
        this.delivery = delivery;
        this.files = files.stream().collect(Collectors.toUnmodifiableMap(ReceivedFile::name, Function.identity()));
        this.synthetic = synthetic;
        this.folder = folder;
        this.work = work;
        this.stop = stop;
        // Rows about persons are kept in these temporary files until they are written, so they must not be in a shared
        // folder.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(work.toFile()));
    }

    /** Adds the next finding. */
    public void add(Finding finding) throws IOException {
        String name = finding.file();
        if (name == null) {
            if (onDelivery.size() < MAX_ON_DELIVERY) {
                onDelivery.add(finding);
            }
            return;
        }
        if (!name.equals(currentName)) {
            writeCurrent();
            currentName = name;
            ReceivedFile file = files.get(name);
            // There is no return file for a file that was missing.
            current = file == null || file.sha256() == null
                    ? null
                    : new ReturnFile(file, delivery.resolve(name), synthetic, onDelivery, stop);
        }
        if (current != null) {
            current.add(finding);
        }
    }

    /** Writes the last return file; returns all files that were written. */
    public List<Path> finish() throws IOException {
        writeCurrent();
        return List.copyOf(written);
    }

    private void writeCurrent() throws IOException {
        try (ReturnFile file = current) {
            if (file != null) {
                Path target = folder.resolve(currentName + "-retour.xlsx");
                file.write(target, work);
                written.add(target);
            }
        } finally {
            current = null;
        }
    }

    @Override
    public void close() throws IOException {
        TempFile.setThreadLocalTempFileCreationStrategy(null);
        if (current != null) {
            current.close();
        }
    }
}
