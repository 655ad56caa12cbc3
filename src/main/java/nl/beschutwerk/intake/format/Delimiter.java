package nl.beschutwerk.intake.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detects whether a file separates its fields with semicolons or commas, from a declaration before its header or else from
 * the header.
 */
final class Delimiter {

    /** The line with which spreadsheet programs declare the delimiter, and which they do not show: {@code sep=;}. */
    private static final Pattern DECLARATION = Pattern.compile("\"?(?i:sep)=(.)\"?[;,]*", Pattern.DOTALL);

    private static final int LONGEST_DECLARATION = 300;

    /** The Dutch names of delimiters that are not supported. */
    private static final Map<Character, String> OTHERS = Map.of('\t', "tabs", '|', "verticale strepen (|)");

    private Delimiter() {}

    /**
     * Detects the delimiter at the beginning of a text, and leaves the reader before the header. Returns the comma if the
     * header has neither delimiter.
     *
     * @throws UnreadableFileException if the fields are separated by another character
     */
    static char recognise(BufferedReader text) throws IOException {
        Character declared = skipDeclaration(text);
        char found = declared == null ? ofHeader(text) : declared;
        if (found != ';' && found != ',') {
            throw new UnreadableFileException(
                    "De velden in dit bestand zijn gescheiden door "
                            + OTHERS.getOrDefault(found, "een ander teken")
                            + ", en niet door puntkomma's of komma's. Sla het op als CSV met puntkomma's en lever het opnieuw aan.");
        }
        return found;
    }

    /**
     * Skips the line that declares the delimiter, and returns the delimiter. Returns null and resets the reader if there is
     * no such line.
     */
    static @Nullable Character skipDeclaration(BufferedReader text) throws IOException {
        text.mark(LONGEST_DECLARATION + 2);
        StringBuilder line = new StringBuilder();
        int character = text.read();
        while (character >= 0 && character != '\n' && character != '\r' && line.length() < LONGEST_DECLARATION) {
            line.append((char) character);
            character = text.read();
        }
        Matcher declaration = DECLARATION.matcher(line);
        boolean lineEnds = character == '\n' || character == '\r';
        if (!lineEnds || !declaration.matches()) {
            text.reset();
            return null;
        }
        if (character == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return declaration.group(1).charAt(0);
    }

    private static char ofHeader(BufferedReader text) throws IOException {
        text.mark(FormatLimits.MAX_ROW_LENGTH + 1);
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        int bars = 0;
        boolean quoted = false;
        for (int i = 0; i < FormatLimits.MAX_ROW_LENGTH; i++) {
            int character = text.read();
            if (character < 0 || (!quoted && (character == '\n' || character == '\r'))) {
                break;
            }
            quoted ^= character == '"';
            semicolons += !quoted && character == ';' ? 1 : 0;
            commas += !quoted && character == ',' ? 1 : 0;
            tabs += !quoted && character == '\t' ? 1 : 0;
            bars += !quoted && character == '|' ? 1 : 0;
        }
        text.reset();
        if (semicolons + commas == 0 && tabs + bars > 0) {
            return tabs >= bars ? '\t' : '|';
        }
        return semicolons > commas ? ';' : ',';
    }
}
