package nl.beschutwerk.intake.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Detects the character set of a file from its bytes. A byte order mark decides; without one the file is UTF-8 if all of it
 * is valid UTF-8, and Windows-1252 otherwise. Uses a buffer of fixed size, whatever the size of the file.
 */
final class CharacterSetDetection {

    private static final int LONGEST_MARK = 3;

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer scratch = CharBuffer.allocate(16 * 1024);
    private final byte[] start = new byte[LONGEST_MARK];
    private int startLength;
    /** The first bytes of a character whose other bytes have not been added yet. */
    private ByteBuffer pending = ByteBuffer.allocate(0);

    private boolean validUtf8 = true;

    /** Adds the next bytes of the file. */
    void add(byte[] bytes, int length) {
        for (int i = 0; i < length && startLength < LONGEST_MARK; i++) {
            start[startLength++] = bytes[i];
        }
        if (validUtf8) {
            ByteBuffer in = ByteBuffer.allocate(pending.remaining() + length);
            in.put(pending).put(bytes, 0, length).flip();
            validUtf8 = decodes(in, false);
            pending = in;
        }
    }

    /** Returns the encoding of the file; must be called after all its bytes have been added. */
    TextEncoding decide() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return TextEncoding.UTF_8_BOM;
        }
        if (startsWith(0xFF, 0xFE)) {
            return TextEncoding.UTF_16LE_BOM;
        }
        if (startsWith(0xFE, 0xFF)) {
            return TextEncoding.UTF_16BE_BOM;
        }
        return validUtf8 && decodes(pending, true) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252;
    }

    private boolean decodes(ByteBuffer in, boolean atEnd) {
        while (true) {
            var result = utf8.decode(in, scratch, atEnd);
            scratch.clear();
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
        }
    }

    private boolean startsWith(int... mark) {
        if (startLength < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(start[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
