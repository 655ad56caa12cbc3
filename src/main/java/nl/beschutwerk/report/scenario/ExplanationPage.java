package nl.beschutwerk.report.scenario;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.TableBuilder;

/** Toelichting: the notes of all sheets, the rules, and what the scenario was made from. */
final class ExplanationPage {

    /** As in the workbooks of a release, where programs look for notes. */
    static final String NAME = "Toelichting";

    private static final String ALONE =
            "Elk aantal is op zichzelf afgerond, een half naar boven. Samen hoeven zij niet het landelijke aantal te zijn.";

    private ExplanationPage() {}

    /** Makes the sheet. It must be made last, because it lists the notes that the other sheets refer to. */
    static Sheet of(ScenarioContent content, Notes notes, List<Sheet> before) {
        List<SheetText> texts = new ArrayList<>(ScenarioTexts.warnings(content));
        texts.add(SheetText.plain("Wat de getallen betekenen, hoe ze zijn gemaakt en waaruit."));
        TableBuilder table = new TableBuilder("toelichting", notes)
                .column("Soort", 16)
                .column("Onderwerp", 36)
                .column("Uitleg", 100);
        notes.all().forEach(note -> row(table, "Noot", note.name(), note.text()));
        content.scenario()
                .variants()
                .forEach(variant -> row(table, "Variant", variant.name(), ScenarioTexts.rule(variant)));
        row(table, "Methode", "afronden", rounding(content));
        if (ScenarioTexts.hasPath(content)) {
            row(
                    table,
                    "Methode",
                    "ingroeipad",
                    "Elk aandeel gaat per jaar naar het aandeel van de variant toe, met ten hoogste de grens. Wat gemeenten inleveren, gaat"
                            + " naar gemeenten die erbij krijgen. Is het ene meer dan het andere, dan wordt het meeste naar verhouding"
                            + " kleiner. Zo blijft het landelijke aantal elk jaar gelijk aan wat is afgesproken.");
        }
        row(
                table,
                "Methode",
                "herindelingen",
                "Cijfers van gemeenten die zijn samengevoegd, zijn opgeteld. De gemeenten zijn die van de peildatum.");
        content.sources()
                .forEach(source -> row(table, "Bron", source.kind() + " " + source.name(), "SHA-256 " + source.hash()));
        before.forEach(sheet ->
                row(table, "Tabel", sheet.table().name(), "De naam van de tabel op het blad " + sheet.name() + "."));
        return Sheet.withoutChart(NAME, content.marked("Toelichting"), texts, table.buildWithNotesIfAny());
    }

    private static String rounding(ScenarioContent content) {
        if (!content.result().isAnyComplete()) {
            return ALONE;
        }
        return (content.result().isComplete() ? "" : "Staat er van elke gemeente een getal, dan geldt dit. ")
                + "Eerst wordt elk aantal naar beneden afgerond. De plekken die dan over zijn, gaan één voor één naar de gemeenten"
                + " met het grootste deel achter de komma. Is dat gelijk, dan gaat het grootste aantal voor, en daarna de laagste"
                + " gemeentecode."
                + (content.result().isComplete() ? "" : " In een andere verdeling geldt dit. " + ALONE);
    }

    private static void row(TableBuilder table, String kind, String subject, String text) {
        table.row(List.of(new Cell.Text(kind), new Cell.Text(subject), new Cell.Text(text)), List.of());
    }
}
