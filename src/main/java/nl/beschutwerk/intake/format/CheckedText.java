package nl.beschutwerk.intake.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Decodes text strictly: what is no character in its encoding, or belongs in no text, ends the reading. */
final class CheckedText extends FilterReader {

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
            if (buffer[i] < ' ' && buffer[i] != '\t' && buffer[i] != '\n' && buffer[i] != '\r') {
                throw new UnreadableFileException(
                        "Dit is geen tekstbestand: er staan tekens in die niet in tekst horen. "
                                + "Sla het op als CSV en lever het opnieuw aan.");
            }
        }
        return count;
    }
}
