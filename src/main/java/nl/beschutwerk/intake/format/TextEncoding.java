package nl.beschutwerk.intake.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The character encoding of a delivered file.
 *
 * @see FileInspection
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_BOM(StandardCharsets.UTF_8, 3),
    UTF_16LE_BOM(StandardCharsets.UTF_16LE, 2),
    UTF_16BE_BOM(StandardCharsets.UTF_16BE, 2),
    WINDOWS_1252(Charset.forName("windows-1252"), 0),
    /** A workbook (.xlsx), which is not a text file; each of its parts declares its own encoding. */
    WORKBOOK(StandardCharsets.UTF_8, 0);

    private final Charset charset;
    private final int markLength;

    TextEncoding(Charset charset, int markLength) {
        this.charset = charset;
        this.markLength = markLength;
    }

    public Charset charset() {
        return charset;
    }

    /** Returns the length in bytes of the byte order mark, which is not part of the text. */
    public int markLength() {
        return markLength;
    }
}
