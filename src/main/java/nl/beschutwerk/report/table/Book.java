package nl.beschutwerk.report.table;

import java.util.List;
import nl.beschutwerk.domain.Quarter;

/**
 * Sheets that are published together as one document.
 *
 * @param fileName without extension
 * @param title of the document as a whole
 * @param quarter whose figures the book shows; it dates the document
 * @param pageMark printed at the head of every page; empty if pages bear no mark
 */
public record Book(String fileName, String title, Quarter quarter, List<Sheet> sheets, String pageMark) {

    public Book {
        sheets = List.copyOf(sheets);
    }

    /** A book whose pages bear no mark. */
    public Book(String fileName, String title, Quarter quarter, List<Sheet> sheets) {
        this(fileName, title, quarter, sheets, "");
    }
}
