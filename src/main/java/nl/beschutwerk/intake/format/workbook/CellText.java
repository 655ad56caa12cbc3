package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person sees in a cell, as text. */
final class CellText {

    /** How a workbook writes characters that XML has no place for, such as {@code _x000D_}. ECMA-376 part 1, section 22.9.2.19. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A day, and midnight after it. */
    private static final Pattern ISO_DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T00:00:00(?:\\.0+)?Z?)?");

    /** Stands where a formula has no result: the workbook was made by a program that does not calculate. */
    static final String NOT_CALCULATED = "#VALUE!";

    /** The errors of ECMA-376 part 1, section 18.18.11; newer ones become the most general of them. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA");

    private final SharedTexts shared;
    private final CellFormats formats;
    private final boolean from1904;

    CellText(SharedTexts shared, CellFormats formats, boolean from1904) {
        this.shared = shared;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /**
     * The text of a cell.
     *
     * @param type as the cell says: what its value is
     * @param style number of its style; null for the first
     * @param value as stored; null when the cell has none
     * @param inline text that stands in the cell itself; null when there is none
     * @param formula whether the value is the result of a formula
     */
    String of(
            long row,
            String type,
            @Nullable String style,
            @Nullable String value,
            @Nullable String inline,
            boolean formula)
            throws IOException {
        if (value == null) {
            return formula ? NOT_CALCULATED : plain(row, inline == null ? "" : inline);
        }
        return switch (type) {
            case "n" -> value.isEmpty() ? "" : number(row, style, value.strip());
            case "s" -> plain(row, sharedText(row, value.strip()));
            case "str", "inlineStr" -> plain(row, value);
            case "b" -> truth(row, value.strip());
            case "e" -> ERRORS.contains(value) ? value : NOT_CALCULATED;
            case "d" -> plain(row, ISO_DAY.matcher(value.strip()).replaceFirst("$1"));
            default -> throw WorkbookFault.damagedAt(row);
        };
    }

    private String number(long row, @Nullable String style, String value) throws IOException {
        int number = formats.style(style);
        return (formats.isDate(number)
                        ? CellNumber.dateText(value, formats.showsTime(number), from1904)
                        : CellNumber.text(value))
                .orElseThrow(() -> WorkbookFault.damagedAt(row));
    }

    private String sharedText(long row, String number) throws IOException {
        String text = number.matches("[0-9]{1,9}") ? shared.get(Long.parseLong(number)) : null;
        if (text == null) {
            throw WorkbookFault.damagedAt(row);
        }
        return text;
    }

    private static String truth(long row, String value) throws IOException {
        return switch (value) {
            case "1", "true" -> "WAAR";
            case "0", "false" -> "ONWAAR";
            default -> throw WorkbookFault.damagedAt(row);
        };
    }

    private static String plain(long row, String stored) throws IOException {
        String text = stored.contains("_x") ? unescape(stored) : stored;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean control = character < ' ' && character != '\t' && character != '\n' && character != '\r';
            if (control || character == '\uFFFE' || character == '\uFFFF' || isHalf(text, i)) {
                throw WorkbookFault.controlCharacter(row);
            }
        }
        return text;
    }

    private static boolean isHalf(String text, int position) {
        char character = text.charAt(position);
        if (Character.isHighSurrogate(character)) {
            return position + 1 == text.length() || !Character.isLowSurrogate(text.charAt(position + 1));
        }
        return Character.isLowSurrogate(character)
                && (position == 0 || !Character.isHighSurrogate(text.charAt(position - 1)));
    }

    private static String unescape(String stored) {
        return ESCAPED.matcher(stored)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
