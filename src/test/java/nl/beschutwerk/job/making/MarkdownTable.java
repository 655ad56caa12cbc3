package nl.beschutwerk.job.making;

import java.util.List;
import java.util.stream.Collectors;

/** Tables and inline code of a Markdown page. */
final class MarkdownTable {

    private MarkdownTable() {}

    /** A table with a blank line after it. */
    static String of(List<String> columns, List<List<String>> rows) {
        return line(columns)
                + line(columns.stream().map(column -> "---").toList())
                + rows.stream().map(MarkdownTable::line).collect(Collectors.joining())
                + "\n";
    }

    /** A name in code notation. */
    static String code(String name) {
        return "`" + name + "`";
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
