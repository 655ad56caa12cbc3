package nl.beschutwerk.report.table;

import java.util.Optional;
import nl.beschutwerk.report.text.Paragraph;

/**
 * A line of text above or below a table.
 *
 * @param target the sheet of the same book that the line links to, if any
 */
public record SheetText(Style style, Paragraph paragraph, Optional<String> target) {

    /** How prominent the text is. The words never depend on it. */
    public enum Style {
        LARGE,
        HEADLINE,
        WARNING,
        PLAIN,
        LINK,
        /** A heading above text to paste. */
        HEADING,
        /** Text to paste: all of it in one cell. */
        TO_PASTE
    }

    public static SheetText large(Paragraph paragraph) {
        return new SheetText(Style.LARGE, paragraph, Optional.empty());
    }

    public static SheetText headline(Paragraph paragraph) {
        return new SheetText(Style.HEADLINE, paragraph, Optional.empty());
    }

    public static SheetText plain(Paragraph paragraph) {
        return new SheetText(Style.PLAIN, paragraph, Optional.empty());
    }

    public static SheetText plain(String text) {
        return plain(Paragraph.of(text));
    }

    public static SheetText warning(String text) {
        return new SheetText(Style.WARNING, Paragraph.of(text), Optional.empty());
    }

    public static SheetText heading(String text) {
        return new SheetText(Style.HEADING, Paragraph.of(text), Optional.empty());
    }

    public static SheetText toPaste(Paragraph paragraph) {
        return new SheetText(Style.TO_PASTE, paragraph, Optional.empty());
    }

    public static SheetText link(String text, String target) {
        return new SheetText(Style.LINK, Paragraph.of(text), Optional.of(target));
    }
}
