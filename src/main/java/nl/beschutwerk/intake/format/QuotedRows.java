package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file from the first quotation mark on, by a parser. */
final class QuotedRows {

    private final RecordTape tape;
    private final Iterator<CSVRecord> records;
    /** One record ahead, for a row's text ends where the next record begins. */
    private @Nullable CSVRecord ahead;

    /** @param number of the first row in this text */
    QuotedRows(Reader text, char delimiter, long number) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        this.tape = new RecordTape(text);
        this.records = CSVParser.builder()
                .setReader(tape)
                .setFormat(format)
                .setRecordNumber(number)
                .get()
                .iterator();
        this.ahead = advance(number);
    }

    /** The next row, an empty line included; null at the end. */
    @Nullable
    Row next() throws IOException {
        CSVRecord record = ahead;
        if (record == null) {
            return null;
        }
        ahead = advance(record.getRecordNumber() + 1);
        return new Row(record.getRecordNumber(), record.toList(), cut(record.getRecordNumber()));
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
}
