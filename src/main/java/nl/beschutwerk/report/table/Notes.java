package nl.beschutwerk.report.table;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The notes of a book that its rows refer to, by their names. A note has the same name in every book, so that a reader of
 * several books learns it once.
 */
public final class Notes {

    private final SortedMap<String, Note> byName = new TreeMap<>();

    /**
     * How a row refers to its notes, for example {@code geschat; kwartalen ontbreken}; empty if it has none.
     *
     * @throws IllegalArgumentException if a name stands for another note already
     */
    String reference(Collection<Note> ofRow) {
        for (Note note : ofRow) {
            Note known = byName.putIfAbsent(note.name(), note);
            if (known != null && !known.equals(note)) {
                throw new IllegalArgumentException("Two notes of one name: " + known + " and " + note);
            }
        }
        return ofRow.stream().map(Note::name).distinct().collect(Collectors.joining(Note.SEPARATOR));
    }

    /** All notes so far, on alphabet. */
    public List<Note> all() {
        return List.copyOf(byName.values());
    }
}
