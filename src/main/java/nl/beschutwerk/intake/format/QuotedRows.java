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

/** The rows of a CSV file from the first row with a quotation mark on, read by a parser. */
final class QuotedRows {

    private final RawRecordText tape;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    /** The next record, read in advance because the text of a row ends at the start of the next record. */
    private @Nullable CSVRecord ahead;
    /**
     * The failure of reading in advance. It is thrown when the failed record is requested, because the row before it was read
     * successfully.
     */
    private @Nullable UnreadableFileException failure;
    /** Number of lines that had ended before the record in {@code ahead} was read. */
    private long linesBeforeAhead;

    /** @param number the number of the first row in this text */
    QuotedRows(Reader text, char delimiter, long number) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        this.tape = new RawRecordText(text);
        this.parser = CSVParser.builder()
                .setReader(tape)
                .setFormat(format)
                .setRecordNumber(number)
                .get();
        this.records = parser.iterator();
        this.ahead = advance(number);
    }

    /** Returns the next row, which may be an empty line; null at the end. */
    @Nullable
    Row next() throws IOException {
        if (failure != null) {
            throw failure;
        }
        CSVRecord record = ahead;
        if (record == null) {
            return null;
        }
        long lines = parser.getCurrentLineNumber() - linesBeforeAhead;
        linesBeforeAhead = parser.getCurrentLineNumber();
        try {
            ahead = advance(record.getRecordNumber() + 1);
        } catch (UnreadableFileException e) {
            failure = e;
        }
        return new Row(record.getRecordNumber(), record.toList(), cut(record.getRecordNumber(), lines));
    }

    /**
     * Returns the text of a row.
     *
     * @param lines number of lines of the row; used if reading the next record failed, so that its start is unknown
     */
    private String cut(long row, long lines) throws UnreadableFileException {
        try {
            if (failure != null) {
                return tape.cutLines(lines);
            }
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
