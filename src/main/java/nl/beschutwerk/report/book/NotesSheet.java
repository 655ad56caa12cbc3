package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;

/** Toelichting: the notes of all sheets, and the explanations that a reader needs to understand the figures. */
final class NotesSheet {

    static final String NAME = "Toelichting";
    static final String HOLDS = "noten, begrippen, tekens, bronnen en methode";

    private static final String TABLE = "toelichting";

    private NotesSheet() {}

    /**
     * Makes the sheet. It must be made last, because it lists the notes that the other sheets refer to.
     *
     * @param before the sheets of the book before this one
     * @param after the sheet after this one
     */
    static Sheet of(ReleaseContent content, Area area, Notes notes, List<Sheet> before, Sheet after) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain("Wat de cijfers betekenen, waar ze vandaan komen en wat de noten zeggen."));
        TableBuilder table = new TableBuilder(TABLE, notes)
                .column("Soort", 16)
                .column("Onderwerp", 36)
                .column("Uitleg", 100);
        notes.all().forEach(note -> row(table, new Explanation("Noot", note.name(), note.text())));
        Explanations.of(content, area).forEach(explanation -> row(table, explanation));
        before.forEach(sheet -> table(table, sheet.table().name(), sheet.name()));
        table(table, TABLE, NAME);
        table(table, after.table().name(), after.name());
        return Sheet.withoutChart(NAME, Titles.of("Toelichting", content, area), texts, table.buildWithNotesIfAny());
    }

    /** Names the table of a sheet, by which formulas find it. */
    private static void table(TableBuilder table, String name, String sheet) {
        row(table, new Explanation("Tabel", name, "De naam van de tabel op het blad " + sheet + "."));
    }

    private static void row(TableBuilder table, Explanation explanation) {
        table.row(
                List.of(
                        new Cell.Text(explanation.kind()),
                        new Cell.Text(explanation.subject()),
                        new Cell.Text(explanation.text(), explanation.quotation())),
                List.of());
    }
}
