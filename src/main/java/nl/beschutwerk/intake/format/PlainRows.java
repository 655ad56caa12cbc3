package nl.beschutwerk.intake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file up to the first quotation mark in it. Up to there, a row is a line, and its fields are the texts
 * between the delimiters. Most files have no quotation mark at all, and are read several times faster than by a parser.
 */
final class PlainRows {

    private static final int CHUNK = 8 * 1024;

    private final Reader text;
    private char[] buffer = new char[2 * CHUNK];
    /** Index in the buffer of the next row. */
    private int start;
    /** Index in the buffer after the last character that has been read. */
    private int end;

    private boolean afterCarriageReturn;
    private boolean atQuote;

    PlainRows(Reader text) {
        this.text = text;
    }

    /** Returns the text of the next row; null at the end of the text, and if the row contains a quotation mark. */
    @Nullable
    String next() throws IOException {
        skipLineFeed();
        int length = 0;
        for (; start + length < end || read(); length++) {
            char character = buffer[start + length];
            if (character == '\n' || character == '\r') {
                afterCarriageReturn = character == '\r';
                return cut(length, 1);
            }
            if (character == '"') {
                atQuote = true;
                return null;
            }
        }
        return length == 0 ? null : cut(length, 0);
    }

    /** Skips the line feed after a carriage return: a line may end in a carriage return, a line feed, or both in that order. */
    private void skipLineFeed() throws IOException {
        if (afterCarriageReturn && (start < end || read()) && buffer[start] == '\n') {
            start++;
        }
        afterCarriageReturn = false;
    }

    private String cut(int length, int lineBreak) throws UnreadableFileException {
        if (length > FormatLimits.MAX_ROW_LENGTH) {
            throw RawRecordText.rowTooLong();
        }
        String row = new String(buffer, start, length);
        start += length + lineBreak;
        return row;
    }

    /** Reads more text for an incomplete row; returns false at the end of the text. */
    private boolean read() throws IOException {
        end -= start;
        if (end > FormatLimits.MAX_ROW_LENGTH) {
            throw RawRecordText.rowTooLong();
        }
        System.arraycopy(buffer, start, buffer, 0, end);
        start = 0;
        if (buffer.length - end < CHUNK) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = text.read(buffer, end, CHUNK);
        end += Math.max(count, 0);
        return count > 0;
    }

    /** Returns whether {@link #next} returned null because the row contains a quotation mark. */
    boolean atQuote() {
        return atQuote;
    }

    /** Returns the text from the next row on, for a parser that supports quotation marks. */
    Reader rest() {
        return new Rest(text, CharBuffer.wrap(buffer, start, end - start));
    }

    /**
     * Returns the text that has already been read before it reads more. If reading more fails, the caller has seen the text
     * before the failure.
     */
    private static final class Rest extends FilterReader {

        private final CharBuffer held;

        Rest(Reader text, CharBuffer held) {
            super(text);
            this.held = held;
        }

        @Override
        public int read() throws IOException {
            return held.hasRemaining() ? held.get() : super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (!held.hasRemaining()) {
                return super.read(buffer, offset, length);
            }
            int count = Math.min(length, held.remaining());
            held.get(buffer, offset, count);
            return count;
        }

        @Override
        public boolean ready() throws IOException {
            return held.hasRemaining() || super.ready();
        }
    }

    /** Returns the fields of a row without quotation marks, without the spaces around them. */
    static List<String> fields(String row, char delimiter) {
        int count = 1;
        for (int at = row.indexOf(delimiter); at >= 0; at = row.indexOf(delimiter, at + 1)) {
            count++;
        }
        String[] fields = new String[count];
        int from = 0;
        for (int i = 0; i < count - 1; i++) {
            int to = row.indexOf(delimiter, from);
            fields[i] = row.substring(from, to).strip();
            from = to + 1;
        }
        fields[count - 1] = row.substring(from).strip();
        return List.of(fields);
    }
}
