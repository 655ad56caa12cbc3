package nl.beschutwerk.intake.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, compressed or not. */
public final class CsvRows implements RowSource {

    private final DeliveredBytes bytes;
    private final BufferedReader text;
    private final char delimiter;
    private final PlainRows plain;
    private final Header header;
    /** Reads from the first row with a quotation mark on; null before that row. */
    private @Nullable QuotedRows quoted;

    private long rowsRead;

    private CsvRows(DeliveredBytes bytes, TextEncoding encoding) throws IOException {
        this.bytes = bytes;
        this.text = new BufferedReader(CheckedText.open(bytes, encoding));
        this.delimiter = Delimiter.recognise(text);
        this.plain = new PlainRows(text);
        Row names = read();
        if (names == null) {
            throw new UnreadableFileException(
                    "Dit bestand is leeg. Lever een bestand aan met een rij kolomnamen en daaronder de gegevens.");
        }
        this.header = Header.of(names.fields());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws UnreadableFileException if the file has no header
     * @throws IOException if the disk fails
     */
    public static CsvRows open(Path file, TextEncoding encoding) throws IOException {
        DeliveredBytes bytes = DeliveredBytes.open(file);
        try {
            return new CsvRows(bytes, encoding);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    @Override
    public Header header() {
        return header;
    }

    /** Skips empty lines: they are not rows, but they count in the row numbers. */
    @Override
    public Optional<Row> next() throws IOException {
        Row row = read();
        while (row != null && row.raw().isBlank()) {
            row = read();
        }
        return Optional.ofNullable(row);
    }

    private @Nullable Row read() throws IOException {
        if (quoted == null) {
            String line = plainLine();
            rowsRead++;
            if (line != null) {
                return new Row(rowsRead, PlainRows.fields(line, delimiter), line);
            }
            if (!plain.atQuote()) {
                return null;
            }
            quoted = new QuotedRows(plain.rest(), delimiter, rowsRead);
        }
        return quoted.next();
    }

    private @Nullable String plainLine() throws IOException {
        try {
            return plain.next();
        } catch (UnreadableFileException e) {
            throw e.inRow(rowsRead + 1);
        }
    }

    @Override
    public Sha256 checksum() throws IOException {
        return bytes.checksum();
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
