package nl.beschutwerk.intake.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises whether a file separates its fields by semicolons or by commas: it may say so before its header, or shows it there. */
final class Delimiter {

    /** The line by which spreadsheet programs tell each other, which they do not show: {@code sep=;}. */
    private static final Pattern DECLARATION = Pattern.compile("\"?(?i:sep)=(.)\"?[;,]*", Pattern.DOTALL);

    private static final int LONGEST_DECLARATION = 300;

    /** Delimiters of other programs, by what they are called. */
    private static final Map<Character, String> OTHERS = Map.of('\t', "tabs", '|', "verticale strepen (|)");

    private Delimiter() {}

    /**
     * Looks at the beginning of a text and leaves the reader before its header. Without either delimiter the answer is the comma.
     *
     * @throws UnreadableFileException when the fields are separated by something else
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

    /** Goes over the line that says which delimiter follows; null, and the reader where it was, when there is none. */
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
