package nl.beschutwerk.intake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/** Decodes text strictly: what is no character in its encoding, or belongs in no text, ends the reading. */
final class CheckedText extends FilterReader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char BYTE_ORDER_MARK_REVERSED = '\uFFFE';

    private @Nullable UnreadableFileException fault;

    private CheckedText(Reader in) {
        super(in);
    }

    static Reader open(InputStream bytes, TextEncoding encoding) throws IOException {
        // Read, not skipped: bytes that are skipped would be missing from the checksum.
        bytes.readNBytes(encoding.markLength());
        return new CheckedText(new InputStreamReader(
                bytes,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (fault != null) {
            throw fault;
        }
        int count;
        try {
            count = super.read(buffer, offset, length);
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(
                    "Dit bestand bevat tekens die niet te lezen zijn. Sla het opnieuw op als CSV met codering UTF-8 "
                            + "en lever het opnieuw aan.",
                    e);
        }
        for (int i = offset; i < offset + count; i++) {
            fault = faultOf(buffer[i]);
            if (fault != null) {
                return beforeFault(i - offset);
            }
        }
        return count;
    }

    /** The characters before it are handed over first, so that whoever reads knows in which row it stands. */
    private int beforeFault(int count) throws UnreadableFileException {
        if (count == 0 && fault != null) {
            throw fault;
        }
        return count;
    }

    @Override
    public boolean ready() throws IOException {
        return fault == null && super.ready();
    }

    private static @Nullable UnreadableFileException faultOf(char character) {
        if (character < ' ' && character != '\t' && character != '\n' && character != '\r') {
            return new UnreadableFileException("Dit is geen tekstbestand: er staan tekens in die niet in tekst horen. "
                    + "Sla het op als CSV en lever het opnieuw aan.");
        }
        if (character == BYTE_ORDER_MARK || character == BYTE_ORDER_MARK_REVERSED) {
            return new UnreadableFileException(
                    "Midden in dit bestand staat het teken waarmee een bestand begint (BOM). Waarschijnlijk zijn twee "
                            + "bestanden achter elkaar geplakt. Maak er één bestand van en lever dat opnieuw aan.");
        }
        return null;
    }
}
