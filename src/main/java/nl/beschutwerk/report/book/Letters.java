package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.DutchFormat;

/**
 * The letters of a release: beside each workbook a short letter, for readers who will not open a workbook. A letter says what the
 * first sheet of the workbook says, in the same words. Its plain texts come below the table, and explain what is above.
 */
public final class Letters {

    public static final String NAME = "Brief";

    private Letters() {}

    /** The letters, as books of one sheet, with the file names and in the order of the workbooks. */
    public static List<Book> of(ReleaseContent content) {
        return Books.areas(content).stream().map(area -> letter(content, area)).toList();
    }

    private static Book letter(ReleaseContent content, Area area) {
        // Without links: there are no other sheets.
        Sheet summary = SummarySheet.of(content, area, new Notes(), Map.of());
        String fileName = Books.fileName(content, area);
        Notes notes = new Notes();
        Table table = LetterFigures.of(content, area, notes);
        List<SheetText> texts = new ArrayList<>(
                summary.texts().stream().filter(Letters::isOfLetter).toList());
        List<Chart> charts = SummaryChart.of(content, area, table, LetterFigures.AMOUNTS).stream()
                .toList();
        if (charts.isEmpty()) {
            texts.add(NoChart.OF_FEW_FIGURES);
        }
        texts.add(SheetText.plain(AreasTable.PERSONS_AND_JOBS));
        notes.all().forEach(note -> texts.add(explanation(note.name(), note.text())));
        Explanations.of(content, area).stream()
                .filter(explanation -> isNeeded(content, explanation))
                .forEach(explanation -> texts.add(explanation(explanation.subject(), explanation.text())));
        texts.addAll(EditionTexts.of(content));
        texts.add(
                SheetText.plain("Meer cijfers, alle uitleg en de bronnen staan in de werkmap die bij deze brief hoort: "
                        + fileName + "."));
        Sheet sheet = new Sheet(NAME, summary.title(), texts, table, charts);
        return new Book(fileName, summary.title(), content.quarter(), List.of(sheet), Titles.pageMark(content));
    }

    private static boolean isOfLetter(SheetText text) {
        return text.style() == SheetText.Style.HEADLINE || text.style() == SheetText.Style.WARNING;
    }

    /** Whether readers need an explanation to understand the words above it. */
    private static boolean isNeeded(ReleaseContent content, Explanation explanation) {
        return List.of(
                        "Beschut werk",
                        "Baan van " + DutchFormat.plain(content.method().hoursPerJob()) + " uur",
                        "Realisatie",
                        "Kleine aantallen")
                .contains(explanation.subject());
    }

    private static SheetText explanation(String subject, String text) {
        return SheetText.plain(Character.toUpperCase(subject.charAt(0)) + subject.substring(1) + ": " + text);
    }
}
