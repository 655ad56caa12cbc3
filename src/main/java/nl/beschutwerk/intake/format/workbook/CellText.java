package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.intake.format.HiddenTimes;
import nl.beschutwerk.intake.value.CellErrors;
import org.jspecify.annotations.Nullable;

/** Converts a cell to the text that a person sees in it. */
final class CellText {

    /**
     * The notation in a workbook for characters that XML does not allow, such as {@code _x000D_}. ECMA-376 part 1, section
     * 22.9.2.19.
     */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A date with a time of day. */
    private static final Pattern ISO_TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)Z?");

    /** Replaces an error that only newer programs know. */
    private static final String OTHER_ERROR = "#VALUE!";

    /** The errors of ECMA-376 part 1, section 18.18.11; newer errors are replaced by {@link #OTHER_ERROR}. */
    private static final Set<String> ERRORS =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA");

    private final SharedTexts shared;
    private final CellFormats formats;
    private final WorkbookMap map;
    private final HiddenTimes hiddenTimes;

    /** @param hiddenTimes receives the cells that show a date but also contain a time */
    CellText(SharedTexts shared, CellFormats formats, WorkbookMap map, HiddenTimes hiddenTimes) {
        this.shared = shared;
        this.formats = formats;
        this.map = map;
        this.hiddenTimes = hiddenTimes;
    }

    /**
     * A cell as stored in the sheet.
     *
     * @param row as {@link nl.beschutwerk.intake.format.Row#number()}
     * @param column index from 0
     * @param type the type of the value, according to the cell
     * @param style number of its style; null for the first
     * @param value as stored; null if the cell has none
     * @param inline text stored in the cell itself; null if there is none
     * @param formula whether the value is the result of a formula
     */
    record Stored(
            long row,
            int column,
            String type,
            @Nullable String style,
            @Nullable String value,
            @Nullable String inline,
            boolean formula) {

        /**
         * An empty text is the result of a formula if the type of the cell is text; for other types it means that there is no
         * result.
         */
        private boolean hasResult() {
            return value != null && (type.equals("str") || !value.isBlank());
        }
    }

    /** Returns the text of a cell. */
    String of(Stored cell) throws IOException {
        String value = cell.value();
        if (cell.formula() && (map.calculatedWhenOpened() || !cell.hasResult())) {
            return CellErrors.NOT_CALCULATED;
        }
        if (value == null) {
            return cell.type().equals("e")
                    ? OTHER_ERROR
                    : plain(cell.row(), cell.inline() == null ? "" : cell.inline());
        }
        if (cell.type().equals("str") || cell.type().equals("inlineStr")) {
            return plain(cell.row(), value);
        }
        String stripped = value.strip();
        if (stripped.isEmpty() && !cell.type().equals("e")) {
            return "";
        }
        return switch (cell.type()) {
            case "n" -> number(cell, stripped);
            case "s" -> plain(cell.row(), sharedText(cell.row(), stripped));
            case "b" -> truth(cell.row(), stripped);
            case "e" -> ERRORS.contains(value) ? value : OTHER_ERROR;
            case "d" -> plain(cell.row(), day(cell, stripped));
            default -> throw WorkbookFault.damagedAt(cell.row());
        };
    }

    private String number(Stored cell, String value) throws IOException {
        CellKind kind = formats.kind(cell.style());
        if (kind == CellKind.NUMBER) {
            return CellNumber.text(value).orElseThrow(() -> WorkbookFault.damagedAt(cell.row()));
        }
        CellTime time = new CellTime(
                kind, CellNumber.parse(value).orElseThrow(() -> WorkbookFault.damagedAt(cell.row())), map.from1904());
        if (time.isHidden()) {
            hiddenTimes.add(cell.column(), cell.row());
        }
        return time.text();
    }

    /** Returns a date in ISO notation: without a time of midnight, and without a time that the cell does not show. */
    private String day(Stored cell, String value) throws IOException {
        Matcher time = ISO_TIME.matcher(value);
        if (!time.matches()) {
            return value;
        }
        boolean midnight = time.group(2).chars().allMatch(character -> "0:.".indexOf(character) >= 0);
        boolean hidden = !midnight && formats.kind(cell.style()) == CellKind.DATE;
        if (hidden) {
            hiddenTimes.add(cell.column(), cell.row());
        }
        return midnight || hidden ? time.group(1) : value;
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
