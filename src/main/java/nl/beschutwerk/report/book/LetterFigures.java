package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;

/** The table of a letter: the figures that its sentences and its picture are about, and how much they changed in a year. */
final class LetterFigures {

    private static final List<Indicator> ALWAYS = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.NIET_WERKEND,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.VERSCHIL_BANEN);

    /** The column with the figures of the quarter. */
    static final int AMOUNTS = 1;

    private LetterFigures() {}

    static Table of(ReleaseContent content, Area area, Notes notes) {
        TableBuilder table = new TableBuilder("kerncijfers", notes)
                .column("Kerncijfer", 44)
                .column(DutchFormat.date(content.quarter().referenceDate()), 20)
                .column(
                        "Verandering sinds "
                                + DutchFormat.date(
                                        content.quarter().yearBefore().referenceDate()),
                        30);
        AreaFigures figures = new AreaFigures(content.figures(), area);
        List<Indicator> shown = new ArrayList<>(ALWAYS);
        if (!content.quarter().isYearEnd()) {
            shown.addAll(KeyFiguresTable.DURING_A_YEAR);
        }
        for (Indicator indicator : shown) {
            Figure figure = figures.figure(indicator);
            if (!RowNotes.noneApply(List.of(figure))) {
                row(content, area, table, figure, indicator.label());
            }
            if (indicator == Indicator.REALISATIE_BANEN) {
                SummarySheet.country(content, area)
                        .ifPresent(country -> row(
                                content,
                                country,
                                table,
                                new AreaFigures(content.figures(), country).figure(indicator),
                                indicator.label() + ", " + Titles.name(country)));
            }
        }
        return table.buildWithNotesIfAny();
    }

    private static void row(ReleaseContent content, Area area, TableBuilder table, Figure figure, String label) {
        Change change = content.comparisons().change(figure.key(), ComparedWith.JAAR_EERDER);
        List<Note> notes = new ArrayList<>(RowNotes.of(content, List.of(figure)));
        if (change.difference() instanceof FigureValue.Given) {
            notes.addAll(RowNotes.breaks(content, area, content.quarter().yearBefore(), content.quarter()));
        }
        notes.addAll(KeyFiguresTable.rounded(new AreaFigures(content.figures(), area), figure));
        table.row(
                List.of(
                        new Cell.Text(label),
                        KeyFiguresTable.cell(figure),
                        KeyFiguresTable.cell(new Cell.OfChange(content.quarter(), change))),
                notes);
    }
}
