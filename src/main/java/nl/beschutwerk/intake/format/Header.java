package nl.beschutwerk.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.intake.value.Values;

/**
 * The names of a file's columns. They are found irrespective of their order, case, surrounding spaces and invisible
 * characters.
 */
public final class Header {

    private final List<String> names;
    private final Map<String, Integer> positions;

    private Header(List<String> names, Map<String, Integer> positions) {
        this.names = names;
        this.positions = positions;
    }

    /**
     * Reads the first row of a file.
     *
     * @throws UnreadableFileException if a name occurs twice (columns without a name excepted) or there are too many columns
     */
    public static Header of(List<String> fields) throws UnreadableFileException {
        if (fields.size() > FormatLimits.MAX_COLUMNS) {
            throw new UnreadableFileException("Dit bestand heeft veel te veel kolommen (meer dan "
                    + FormatLimits.MAX_COLUMNS + "). Lever alleen de kolommen uit de afspraken aan.");
        }
        List<String> names = new ArrayList<>(fields.size());
        Map<String, Integer> positions = new HashMap<>();
        for (String field : fields) {
            String name = name(field);
            if (!name.isEmpty() && positions.putIfAbsent(name, names.size()) != null) {
                throw new UnreadableFileException("Twee kolommen hebben dezelfde naam (kolom "
                        + (positions.get(name) + 1) + " en kolom " + (names.size() + 1)
                        + "). Geef elke kolom een eigen naam en lever het bestand opnieuw aan.");
            }
            names.add(name);
        }
        return new Header(List.copyOf(names), positions);
    }

    /**
     * Returns the name of a column in the form in which names are compared: in lower case, trimmed and without invisible
     * characters.
     */
    public static String name(String field) {
        return Invisible.without(field).toLowerCase(Locale.ROOT);
    }

    /** Returns the names in the form of {@link #name}, in the order of the file. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** Returns the index of a column, from 0; empty if the file has no such column. */
    public OptionalInt position(String name) {
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /**
     * Returns the value of a row in a column, for a row that may have too few fields; empty if the file or the row has no
     * such field.
     */
    public Optional<String> find(Row row, String name) {
        Integer position = positions.get(name);
        return position == null || position >= row.fields().size()
                ? Optional.empty()
                : Optional.of(row.fields().get(position));
    }

    /**
     * Returns the value of a row in a column, as delivered; the empty string, which means a missing value, if the file has no
     * such column.
     */
    public String field(Row row, String name) {
        Integer position = positions.get(name);
        return position == null ? "" : row.fields().get(position);
    }

    /**
     * Invisible characters that programs and web pages may leave in the name of a column: a byte order mark, zero-width and
     * other format characters, direction marks, soft hyphens, control characters, and spaces other than the ordinary one.
     */
    private static final class Invisible {

        /** Characters that are invisible although their Unicode category is neither format nor control. */
        private static final String SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

        private Invisible() {}

        /** Returns a name without invisible characters and without the spaces around it. */
        static String without(String name) {
            return Values.trim(name.codePoints()
                    .filter(character -> !isInvisible(character))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());
        }

        private static boolean isInvisible(int character) {
            return switch (Character.getType(character)) {
                case Character.FORMAT, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                case Character.SPACE_SEPARATOR -> character != ' ';
                default -> isVariationSelector(character) || SHAPELESS.indexOf(character) >= 0;
            };
        }

        private static boolean isVariationSelector(int character) {
            return (character >= 0xfe00 && character <= 0xfe0f)
                    || (character >= 0x180b && character <= 0x180d)
                    || (character >= 0xe0100 && character <= 0xe01ef);
        }
    }
}
