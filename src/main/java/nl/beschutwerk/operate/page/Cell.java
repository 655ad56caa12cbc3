package nl.beschutwerk.operate.page;

/**
 * A cell of a table.
 *
 * @param href where a link leads; empty if it is none
 * @param look a class of the style sheet; empty for plain text
 * @param language the language of the text, if it is not that of the page; else empty
 */
public record Cell(String text, String href, String look, String language) {

    private static final String NOTHING = "-";

    static Cell of(String text) {
        return new Cell(text.isEmpty() ? NOTHING : text, "", "", "");
    }

    static Cell link(String text, String href) {
        return new Cell(text, href, "", "");
    }

    static Cell number(String text) {
        return new Cell(text, "", "number", "");
    }

    static Cell dutch(String text) {
        return new Cell(text, "", "", "nl");
    }

    /** What somebody should look at; the text says so too. */
    static Cell wrong(String text) {
        return new Cell(text, "", "wrong", "");
    }
}
