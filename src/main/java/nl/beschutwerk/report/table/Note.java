package nl.beschutwerk.report.table;

/**
 * A note to a row of a table.
 *
 * @param name by which rows refer to it, in every book: a few words that already say what it is about
 * @param text the note itself, in whole sentences
 */
public record Note(String name, String text) {

    /** What stands between the names of several notes to one row. */
    public static final String SEPARATOR = "; ";

    public Note {
        if (name.isBlank() || name.contains(SEPARATOR.strip())) {
            throw new IllegalArgumentException("Not a name for a note: " + name);
        }
    }
}
