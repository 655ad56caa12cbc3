package nl.beschutwerk.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.intake.value.Values;

/** The names of a file's columns, found whatever their order, case, surrounding spaces and characters that nobody sees. */
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
     * @throws UnreadableFileException when a name stands twice (columns without a name excepted) or there are far too many
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

    /** The name of a column as it is compared: in lower case, trimmed and without invisible characters. */
    public static String name(String field) {
        return Invisible.without(field).toLowerCase(Locale.ROOT);
    }

    /** As {@link #name} gives them, in the order of the file. */
    public List<String> names() {
        return names;
    }

    public int size() {
        return names.size();
    }

    /** Counted from 0; empty when the file has no such column. */
    public OptionalInt position(String name) {
        Integer position = positions.get(name);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** What a row that may have too few fields holds in a column; empty if the file or the row has no such field. */
    public Optional<String> find(Row row, String name) {
        Integer position = positions.get(name);
        return position == null || position >= row.fields().size()
                ? Optional.empty()
                : Optional.of(row.fields().get(position));
    }

    /** What a row holds in a column, as delivered; the empty string, a missing value, where the file has no such column. */
    public String field(Row row, String name) {
        Integer position = positions.get(name);
        return position == null ? "" : row.fields().get(position);
    }

    /**
     * Characters that a name of a column may hold without anybody seeing them, as programs and web pages leave them there: a byte
     * order mark, zero-width and other format characters, marks of direction, soft hyphens, control characters, and spaces other
     * than the ordinary one.
     */
    private static final class Invisible {

        /** Neither format nor control characters by their category, and yet without a shape of their own. */
        private static final String SHAPELESS = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

        private Invisible() {}

        /** A name without them, and without the spaces around it. */
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
