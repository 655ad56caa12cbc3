package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Cell.OfRevision;
import nl.beschutwerk.report.table.Cell.OfRevision.Side;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.CorrectionSentences;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.Paragraph;

/** Correcties: the own figures of the area that differ from the version before, and why. */
final class CorrectionsSheet {

    static final String NAME = "Correcties";
    static final String HOLDS = "wat er anders is dan in de vorige versie";

    private CorrectionsSheet() {}

    /** Whether own figures of the area, or of its municipalities, changed. */
    static boolean applies(ReleaseContent content, Area area) {
        return content.correction()
                .filter(correction -> correction.changes(area, content.municipalitiesOf(area)))
                .isPresent();
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        Correction correction = content.correction().orElseThrow();
        List<Revision> totals = correction.revisionsOf(area).stream()
                .filter(revision -> revision.key().breakdown() == Breakdown.TOTAAL)
                .filter(revision -> content.figures().find(revision.key()).isPresent())
                .toList();
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain(
                "Deze uitgave vervangt een eerdere versie. In de tabel staan de cijfers van het hele gebied die"
                        + " zijn veranderd, met wat er in de vorige versie stond."));
        texts.add(SheetText.plain(Paragraph.builder()
                .words("Reden: ")
                .quotation(correction.reason())
                .build()));
        CorrectionSentences.largest(totals).stream()
                .findFirst()
                .ifPresent(revision -> texts.add(SheetText.plain(mostChanged(content, revision))));
        texts.add(
                SheetText.plain(
                        "Wat er per groep en per gemeente is veranderd, staat in het bestand correcties.csv van de open data."));
        return Sheet.withoutChart(
                NAME, Titles.of("Correcties beschut werk", content, area), texts, table(content, totals, notes));
    }

    private static Paragraph mostChanged(ReleaseContent content, Revision revision) {
        boolean more = revision.difference().orElseThrow().signum() > 0;
        return Paragraph.builder()
                .words("Het meest veranderd is \"" + inSentence(revision.key().indicator()) + "\": "
                        + (more ? "hoger" : "lager") + " dan in de vorige versie, nu ")
                .figure(
                        figure(content, revision),
                        (Given) revision.now(),
                        revision.key().shownDecimals(((Given) revision.now()).amount()))
                .words(".")
                .build();
    }

    private static String inSentence(Indicator indicator) {
        String label = indicator.label();
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    private static Table table(ReleaseContent content, List<Revision> totals, Notes notes) {
        String date = DutchFormat.date(content.quarter().referenceDate());
        TableBuilder table = new TableBuilder("correcties", notes)
                .column("Cijfer", 66)
                .column("Eenheid", 12)
                .column("Vorige versie, " + date, 22)
                .column("Deze versie, " + date, 22)
                .column("Verschil, " + date, 22);
        for (Revision revision : totals) {
            Figure figure = figure(content, revision);
            OfRevision before = new OfRevision(content.quarter(), revision, Side.BEFORE);
            Cell.OfFigure now = new Cell.OfFigure(figure);
            OfRevision difference = new OfRevision(content.quarter(), revision, Side.DIFFERENCE);
            List<Note> rowNotes = new ArrayList<>(RowNotes.of(content, List.of(figure)));
            rowNotes.addAll(RowNotes.rounded(now, before, difference));
            table.row(
                    List.of(
                            new Cell.Text(revision.key().indicator().label()),
                            new Cell.Text(figure.unit().code()),
                            before,
                            now,
                            difference),
                    rowNotes);
        }
        if (totals.isEmpty()) {
            Cell see = new Cell.Text("zie correcties.csv");
            table.row(
                    List.of(
                            new Cell.Text("Alleen cijfers per groep of per gemeente"),
                            new Cell.Text("diverse"),
                            see,
                            see,
                            see),
                    List.of());
        }
        return table.build();
    }

    private static Figure figure(ReleaseContent content, Revision revision) {
        return new Figure(content.quarter(), revision.key(), revision.areaName(), revision.now());
    }
}
