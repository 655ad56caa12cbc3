package nl.beschutwerk.intake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Keeps the text that a parser reads until it is cut off, row by row. This gives the text of each row as delivered. It also
 * stops the parser from collecting a row without end.
 */
final class RawRecordText extends FilterReader {

    /**
     * Maximum number of characters kept: the row being read, the row before it, and the text that the parser reads in
     * advance.
     */
    private static final int MAX_TAPE = 2 * FormatLimits.MAX_ROW_LENGTH + 64 * 1024;

    private final StringBuilder tape = new StringBuilder();
    /** Position in the whole text of the first character that is kept. */
    private long start;

    RawRecordText(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (count > 0) {
            tape.append(buffer, offset, count);
        }
        if (tape.length() > MAX_TAPE) {
            throw rowTooLong();
        }
        return count;
    }

    /** Cuts off the text before a position and returns it, without the line break at its end. */
    String cut(long end) throws UnreadableFileException {
        int length = Math.toIntExact(end - start);
        String text = withoutLineBreak(tape.substring(0, length));
        tape.delete(0, length);
        start = end;
        if (text.length() > FormatLimits.MAX_ROW_LENGTH) {
            throw rowTooLong();
        }
        return text;
    }

    /** Cuts off a number of complete lines and returns them, without the line break at the end of the last one. */
    String cutLines(long count) throws UnreadableFileException {
        int end = 0;
        for (long line = 0; line < count; line++) {
            while (tape.charAt(end) != '\n' && tape.charAt(end) != '\r') {
                end++;
            }
            end += tape.charAt(end) == '\r' && end + 1 < tape.length() && tape.charAt(end + 1) == '\n' ? 2 : 1;
        }
        return cut(start + end);
    }

    /** Cuts off the remaining text and returns it. */
    String cutRest() throws UnreadableFileException {
        return cut(start + tape.length());
    }

    private static String withoutLineBreak(String text) {
        int end = text.length();
        end -= end > 0 && text.charAt(end - 1) == '\n' ? 1 : 0;
        end -= end > 0 && text.charAt(end - 1) == '\r' ? 1 : 0;
        return text.substring(0, end);
    }

    static UnreadableFileException rowTooLong() {
        return new UnreadableFileException(
                "Een rij in dit bestand is veel te lang. Waarschijnlijk staat er ergens één "
                        + "aanhalingsteken (\") te veel, of ontbreken de regeleinden. Herstel dat en lever het bestand opnieuw aan.");
    }
}
