package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text strictly: bytes that are not valid in the encoding, and characters that do not belong in text, end the reading
 * with an exception. All text before such a character is returned first, so that the caller has seen the preceding rows and
 * knows in which row the fault is.
 */
final class CheckedText extends Reader {

    private static final int BUFFER = 8 * 1024;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char BYTE_ORDER_MARK_REVERSED = '\uFFFE';

    private final InputStream bytes;
    private final CharsetDecoder decoder;
    private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER).flip();
    /**
     * Decoded characters that have not been returned yet. Its capacity equals that of the encoded bytes, because a byte never
     * becomes more than one character.
     */
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER).flip();

    private boolean ended;
    private @Nullable UnreadableFileException fault;

    private CheckedText(InputStream bytes, CharsetDecoder decoder) {
        this.bytes = bytes;
        this.decoder = decoder;
    }

    static Reader open(InputStream bytes, TextEncoding encoding) throws IOException {
        // Read instead of skipped, because skipped bytes would be missing from the checksum.
        bytes.readNBytes(encoding.markLength());
        return new CheckedText(
                bytes,
                encoding.charset()
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (fault != null) {
                throw fault;
            }
            if (ended) {
                return -1;
            }
            decodeOn();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(buffer, offset, count);
        return count;
    }

    /**
     * Decodes the result of a single read from the file. If the next read fails, the text of this one has still been
     * returned.
     */
    private void decodeOn() throws IOException {
        encoded.compact();
        int count = bytes.read(encoded.array(), encoded.position(), encoded.remaining());
        ended = count < 0;
        encoded.position(encoded.position() + Math.max(count, 0)).flip();
        CoderResult result = decoder.decode(encoded, decoded.clear(), ended);
        decoded.flip();
        if (result.isError()) {
            fault = new UnreadableFileException(
                    "Dit bestand bevat tekens die niet te lezen zijn. Sla het opnieuw op als CSV met codering UTF-8 "
                            + "en lever het opnieuw aan.");
        }
        for (int i = 0; i < decoded.limit(); i++) {
            UnreadableFileException found = faultOf(decoded.get(i));
            if (found != null) {
                fault = found;
                decoded.limit(i);
            }
        }
    }

    /**
     * Returns true only if a read cannot fail. A reader that continues while its source is ready would lose the text that it
     * has already received if a later read failed.
     */
    @Override
    public boolean ready() {
        return decoded.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
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
