package nl.beschutwerk.intake.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;

/** A delivered file as rows, whatever its format. Holds a few rows at a time. */
public interface RowSource extends Closeable {

    Header header();

    /**
     * The next row; empty at the end. Its number of fields may differ from the header's.
     *
     * @throws UnreadableFileException when the file turns out not to be what it says it is
     * @throws IOException when the disk fails
     */
    Optional<Row> next() throws IOException;

    /** Of the cells of the rows read so far; text has none. */
    default HiddenTimes hiddenTimes() {
        return new HiddenTimes();
    }

    /** The checksum of the bytes that the rows came from; reads the file to its end. */
    Sha256 checksum() throws IOException;
}
