package nl.beschutwerk.intake.format;

import java.io.BufferedReader;
import java.io.IOException;

/** Recognises from the header whether a file separates its fields by semicolons or by commas. */
final class Delimiter {

    private Delimiter() {}

    /** Looks at the first row and leaves the reader where it was. Without either delimiter the answer is the comma. */
    static char recognise(BufferedReader text) throws IOException {
        text.mark(FormatLimits.MAX_ROW_LENGTH + 1);
        int semicolons = 0;
        int commas = 0;
        boolean quoted = false;
        for (int i = 0; i < FormatLimits.MAX_ROW_LENGTH; i++) {
            int character = text.read();
            if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
                break;
            }
            quoted ^= character == '"';
            semicolons += !quoted && character == ';' ? 1 : 0;
            commas += !quoted && character == ',' ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
