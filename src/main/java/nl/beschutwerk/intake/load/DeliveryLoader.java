package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;

/**
 * Loads a received delivery: validates its rows and copies those without a fault into the delivery's own partitions. If
 * loading starts again, it empties the partitions first. A refusal is a result, not an exception.
 */
public interface DeliveryLoader {

    /**
     * Begins to load a delivery: deletes what an earlier attempt left.
     *
     * @param folder the folder the delivery was received from; its files must be byte for byte those that were received
     * @param stop checked before each row that is read in {@link DeliveryLoading#finish}
     * @param done counts the rows that are read in {@link DeliveryLoading#load}
     * @throws IllegalStateException if the delivery was not received, or was refused
     */
    DeliveryLoading begin(long deliveryId, Path folder, StopSignal stop, WorkDone done) throws IOException;

    /**
     * The loading of one delivery in parts, which do not depend on each other and may be loaded in parallel. When all parts
     * are loaded, {@code settle} ends the loading; after a failure, {@code abandon} does.
     */
    public interface DeliveryLoading {

        /** Returns the short names of the parts, in the order of the manifest. */
        List<String> parts();

        /**
         * Loads a part; may be called from any thread.
         *
         * @param wanted checked before each row: it requests a stop if the process has to end or another part has failed
         * @throws nl.beschutwerk.domain.OperatorMistakeException if a file has changed since it was received
         */
        void load(String part, StopSignal wanted) throws IOException;

        /** Counts the rows, applies the checks across rows, and returns the result of the loading. */
        LoadOutcome finish() throws IOException;

        /** Deletes what was loaded, if the database still can. */
        void abandon(Throwable reason);
    }

    /**
     * The result of loading a delivery.
     *
     * @param refused whether none of its rows may enter the figures
     * @param files in the order of the manifest
     */
    public record LoadOutcome(boolean refused, List<LoadedFile> files) {

        public LoadOutcome {
            files = List.copyOf(files);
        }

        /**
         * A file, with its rows as counted in the database.
         *
         * @param delivered data rows in the file; always loaded + rejected
         * @param loaded rows without a fault; if the delivery is refused, they have been deleted again
         * @param rejected rows that were not loaded
         */
        public record LoadedFile(String name, long delivered, long loaded, long rejected) {}

        public long delivered() {
            return files.stream().mapToLong(LoadedFile::delivered).sum();
        }

        public long loaded() {
            return files.stream().mapToLong(LoadedFile::loaded).sum();
        }

        public long rejected() {
            return files.stream().mapToLong(LoadedFile::rejected).sum();
        }
    }
}
