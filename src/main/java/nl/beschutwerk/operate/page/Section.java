package nl.beschutwerk.operate.page;

import java.util.List;

/**
 * A part of the page with a heading.
 *
 * @param id unique on the page
 * @param words sentences above everything else; what stands between two backquotes is a command
 * @param matters what to attend to
 */
public record Section(String id, String heading, List<String> words, List<Matter> matters, List<Table> tables) {

    public Section {
        words = List.copyOf(words);
        matters = List.copyOf(matters);
        tables = List.copyOf(tables);
    }

    /** A section of sentences alone. */
    static Section of(String id, String heading, String... words) {
        return new Section(id, heading, List.of(words), List.of(), List.of());
    }

    static Section of(String id, String heading, List<String> words, List<Table> tables) {
        return new Section(id, heading, words, List.of(), tables);
    }
}
