package nl.beschutwerk.intake.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;

/** The rows of a delivered file, in any format. Keeps only a few rows in memory. */
public interface RowSource extends Closeable {

    Header header();

    /**
     * Returns the next row; empty at the end. Its number of fields may differ from that of the header.
     *
     * @throws UnreadableFileException if the content of the file is not of the type that it claims
     * @throws IOException if the disk fails
     */
    Optional<Row> next() throws IOException;

    /** Returns the hidden times in the rows read so far; text files have none. */
    default HiddenTimes hiddenTimes() {
        return new HiddenTimes();
    }

    /** Returns the checksum of the bytes that the rows were read from; reads the file to its end. */
    Sha256 checksum() throws IOException;
}
