package nl.beschutwerk.intake.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import nl.beschutwerk.domain.Sha256;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file, packed or not. */
public final class CsvRows implements RowSource {

    private final DeliveredBytes bytes;
    private final RecordTape tape;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Header header;
    /** One record ahead, for a row's text ends where the next record begins. */
    private @Nullable CSVRecord ahead;

    private CsvRows(DeliveredBytes bytes, TextEncoding encoding) throws IOException {
        this.bytes = bytes;
        BufferedReader text = new BufferedReader(CheckedText.open(bytes, encoding));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(Delimiter.recognise(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        this.tape = new RecordTape(text);
        this.parser = CSVParser.builder().setReader(tape).setFormat(format).get();
        this.records = parser.iterator();
        this.ahead = advance(1);
        Row names = next(false)
                .orElseThrow(() -> new UnreadableFileException(
                        "Dit bestand is leeg. Lever een bestand aan met een rij kolomnamen en daaronder de gegevens."));
        this.header = Header.of(names.fields());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws UnreadableFileException when it has none
     * @throws IOException when the disk fails
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

    @Override
    public Optional<Row> next() throws IOException {
        return next(true);
    }

    private Optional<Row> next(boolean skipEmptyLines) throws IOException {
        while (ahead != null) {
            CSVRecord record = ahead;
            ahead = advance(record.getRecordNumber() + 1);
            String raw = cut(record.getRecordNumber());
            if (!skipEmptyLines || !raw.isBlank()) {
                return Optional.of(new Row(record.getRecordNumber(), record.toList(), raw));
            }
        }
        return Optional.empty();
    }

    private String cut(long row) throws UnreadableFileException {
        try {
            return ahead == null ? tape.cutRest() : tape.cut(ahead.getCharacterPosition());
        } catch (UnreadableFileException e) {
            throw e.inRow(row);
        }
    }

    private @Nullable CSVRecord advance(long row) throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            if (cause instanceof UnreadableFileException unreadable) {
                throw unreadable.inRow(row);
            }
            if (cause instanceof CSVException) {
                throw new UnreadableFileException(
                                "Vanaf deze rij staan de aanhalingstekens (\") niet goed: een tekst wordt niet afgesloten, of "
                                        + "gaat na het afsluiten verder. Herstel dat en lever het bestand opnieuw aan.",
                                cause)
                        .inRow(row);
            }
            throw cause;
        }
    }

    @Override
    public Sha256 checksum() throws IOException {
        return bytes.checksum();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
