package nl.beschutwerk.report.table;

import java.util.List;
import java.util.Optional;

/**
 * One sheet (or page, or section): a title, text, perhaps a chart, and below it the one table, which the
 * chart is of.
 *
 * @param name short, as on a tab; unique within the book
 */
public record Sheet(String name, String title, List<SheetText> texts, Table table, Optional<Chart> chart) {

    public Sheet {
        texts = List.copyOf(texts);
    }

    public static Sheet withoutChart(String name, String title, List<SheetText> texts, Table table) {
        return new Sheet(name, title, texts, table, Optional.empty());
    }
}
