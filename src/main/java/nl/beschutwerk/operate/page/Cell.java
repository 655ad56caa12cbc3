package nl.beschutwerk.operate.page;

import java.time.Instant;
import java.util.Optional;
import nl.beschutwerk.job.support.DutchTime;

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

    static Cell moment(Instant moment) {
        return new Cell(DutchTime.shown(moment), "", "moment", "");
    }

    static Cell moment(Optional<Instant> moment) {
        return moment.map(Cell::moment).orElseGet(() -> of(""));
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
