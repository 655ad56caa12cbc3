package nl.beschutwerk.intake.load;

import java.util.List;

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
