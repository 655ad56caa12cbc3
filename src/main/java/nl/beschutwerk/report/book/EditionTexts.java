package nl.beschutwerk.report.book;

import java.util.List;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.text.EditionLines;
import nl.beschutwerk.report.text.Paragraph;

/** The lines on the version, the publication, the contact and the licence, for the first sheet of a workbook. */
final class EditionTexts {

    private EditionTexts() {}

    /** The lines as {@code opendata/leesmij.txt} has them; the audit compares the two. */
    static List<SheetText> of(ReleaseContent content) {
        return EditionLines.of(content).stream()
                .map(line -> SheetText.plain(Paragraph.builder().quotation(line).build()))
                .toList();
    }
}
