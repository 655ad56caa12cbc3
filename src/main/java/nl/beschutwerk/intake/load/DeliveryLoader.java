package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.StopSignal;

/**
 * Loads a received delivery: judges its rows and copies those without a fault into the delivery's own partitions. Begun again,
 * it empties what was there and starts over. A refusal is a result.
 */
public interface DeliveryLoader {

    /**
     * Begins to load a delivery: empties what an earlier attempt left.
     *
     * @param folder where it was received from; its files must be those that were received, to the byte
     * @param stop asked before each row that is read to settle the loading
     * @throws IllegalStateException when the delivery was not received, or refused
     */
    DeliveryLoading begin(long deliveryId, Path folder, StopSignal stop) throws IOException;

    /**
     * The loading of one delivery in parts, which do not depend on each other and may be done at the same time. When all parts are done
     * it is settled; after a failure it is abandoned.
     */
    public interface DeliveryLoading {

        /** The names of the parts, short ones, in the order of the manifest. */
        List<String> parts();

        /**
         * Loads a part, from any thread.
         *
         * @param wanted asked before each row: requested if the process is asked to end, or another part has failed
         * @throws nl.beschutwerk.domain.OperatorMistakeException when a file has changed since it was received
         */
        void load(String part, StopSignal wanted) throws IOException;

        /** Counts the rows, finds what is only found among all of them, and says what the loading came to. */
        LoadOutcome settle() throws IOException;

        /** Takes back what was loaded, if the database still can. */
        void abandon(Exception reason);
    }

    /**
     * What loading a delivery came to.
     *
     * @param refused whether nothing of it may enter the figures
     * @param files in the order of the manifest
     */
    public record LoadOutcome(boolean refused, List<LoadedFile> files) {

        public LoadOutcome {
            files = List.copyOf(files);
        }

        /**
         * A file, counted in the database.
         *
         * @param delivered data rows in the file; always loaded + rejected
         * @param loaded rows without a fault; of a refused delivery they were taken out again
         * @param rejected rows left out
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
