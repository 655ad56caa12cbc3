package nl.beschutwerk.report.table;

import java.util.List;
import nl.beschutwerk.domain.Quarter;

/**
 * Sheets that go out together as one document.
 *
 * @param fileName without extension
 * @param title of the document as a whole
 * @param quarter whose figures it shows; it dates the document
 * @param pageMark stands at the head of every printed page; empty where nothing must
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
