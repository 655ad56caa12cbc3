package nl.beschutwerk.intake.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a delivered file are written.
 *
 * @see FileInspection
 */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, 0),
    UTF_8_BOM(StandardCharsets.UTF_8, 3),
    UTF_16LE_BOM(StandardCharsets.UTF_16LE, 2),
    UTF_16BE_BOM(StandardCharsets.UTF_16BE, 2),
    WINDOWS_1252(Charset.forName("windows-1252"), 0),
    /** Not text of itself but a workbook (.xlsx), the parts of which say how they are written. */
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

    /** Bytes of the byte order mark, which are not part of the text. */
    public int markLength() {
        return markLength;
    }
}
