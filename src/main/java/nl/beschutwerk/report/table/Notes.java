package nl.beschutwerk.report.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.report.text.DutchFormat;

/**
 * The notes of a book that its rows refer to, by their names. A note has the same name in every book, so that a reader of
 * several books learns it once.
 */
public final class Notes {

    /** So many columns are not listed in a cell, which would be as high as half a page. */
    private static final int MANY = 3;

    private final SortedMap<String, Note> byName = new TreeMap<>();

    /**
     * How a row refers to its notes, for example {@code geschat; kwartalen ontbreken}; empty if it has none.
     *
     * @param columns of a note that belongs to some columns only, and not to the row: their headers
     * @throws IllegalArgumentException if a name stands for another note already
     */
    String reference(Collection<Note> ofRow, Map<Note, List<String>> columns) {
        for (Note note : ofRow) {
            Note known = byName.putIfAbsent(note.name(), note);
            if (known != null && !known.equals(note)) {
                throw new IllegalArgumentException("Two notes of one name: " + known + " and " + note);
            }
        }
        Optional<List<String>> most = columns.values().stream()
                .max(Comparator.comparing(List::size))
                .filter(headers -> headers.size() >= MANY);
        return ofRow.stream()
                .distinct()
                .map(note -> note.name() + in(columns.getOrDefault(note, List.of()), most))
                .collect(Collectors.joining(Note.SEPARATOR));
    }

    /** @param most the longest list, if it is long: the other columns are named, so that it follows */
    private static String in(List<String> columns, Optional<List<String>> most) {
        if (columns.isEmpty()) {
            return "";
        }
        return most.filter(columns::equals).isPresent()
                ? " (kolommen zonder andere reden)"
                : (columns.size() == 1 ? " (kolom " : " (kolommen ") + DutchFormat.listed(columns) + ")";
    }

    /** All notes so far, on alphabet. */
    public List<Note> all() {
        return List.copyOf(byName.values());
    }
}
