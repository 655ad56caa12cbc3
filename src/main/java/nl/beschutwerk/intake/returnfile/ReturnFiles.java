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
 * The return files of a delivery: one for each of its files in which something was found. Takes the findings in the order of
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
     * Begins.
     *
     * @param delivery folder with the delivered files
     * @param synthetic whether it says to be about invented people; every return file then says so
     * @param folder where return files go; only its owner may enter it
     * @param work an empty folder, as closed, for what is being written
     * @param stop asked between rows
     */
    public ReturnFiles(
            Path delivery, List<ReceivedFile> files, boolean synthetic, Path folder, Path work, StopSignal stop) {
        this.delivery = delivery;
        this.files = files.stream().collect(Collectors.toUnmodifiableMap(ReceivedFile::name, Function.identity()));
        this.synthetic = synthetic;
        this.folder = folder;
        this.work = work;
        this.stop = stop;
        // Rows of persons wait in these files until they are written: not in a folder that others share.
        TempFile.setThreadLocalTempFileCreationStrategy(new DefaultTempFileCreationStrategy(work.toFile()));
    }

    /** Takes the next finding. */
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
            // Nothing can be returned of a file that was not there.
            current = file == null || file.sha256() == null
                    ? null
                    : new ReturnFile(file, delivery.resolve(name), synthetic, onDelivery, stop);
        }
        if (current != null) {
            current.add(finding);
        }
    }

    /** Writes what is left; gives the files that were written. */
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
