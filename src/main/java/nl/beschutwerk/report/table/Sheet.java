package nl.beschutwerk.report.table;

import java.util.List;

/**
 * One sheet (or page, or section): a title, text, charts if any, and below them one table with the amounts that the charts
 * draw.
 *
 * @param name short, as on a tab; unique within the book
 * @param below text below the table
 */
public record Sheet(
        String name, String title, List<SheetText> texts, Table table, List<Chart> charts, List<SheetText> below) {

    public Sheet {
        texts = List.copyOf(texts);
        charts = List.copyOf(charts);
        below = List.copyOf(below);
    }

    /** A sheet that ends with its table. */
    public Sheet(String name, String title, List<SheetText> texts, Table table, List<Chart> charts) {
        this(name, title, texts, table, charts, List.of());
    }

    /** Rows for programs to read: the header is the first row, and there is no title and no text above it. */
    public static Sheet ofData(String name, Table table) {
        return new Sheet(name, "", List.of(), table, List.of());
    }

    /** Whether programs read its rows, rather than people. */
    public boolean isData() {
        return title.isEmpty();
    }

    public static Sheet withoutChart(String name, String title, List<SheetText> texts, Table table) {
        return new Sheet(name, title, texts, table, List.of());
    }
}
