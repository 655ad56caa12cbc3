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

    /** Without a column of changes if there is no figure of a year ago: it would say nothing in any row. */
    static Table of(ReleaseContent content, Area area, Notes notes) {
        List<Row> rows = rows(content, area);
        boolean withChanges = rows.stream().anyMatch(row -> !(row.change().difference() instanceof FigureValue.Absent));
        TableBuilder table = new TableBuilder("kerncijfers", notes)
                .column("Kerncijfer", 44)
                .column(DutchFormat.date(content.quarter().referenceDate()), 20);
        if (withChanges) {
            table.column(
                    "Verandering sinds "
                            + DutchFormat.date(content.quarter().yearBefore().referenceDate()),
                    30);
        }
        rows.forEach(row -> add(content, table, row, withChanges));
        return table.buildWithNotesIfAny();
    }

    /** A figure of an area, and how much it changed in a year. */
    private record Row(Area area, String label, Figure figure, Change change) {}

    private static List<Row> rows(ReleaseContent content, Area area) {
        List<Row> rows = new ArrayList<>();
        AreaFigures figures = new AreaFigures(content.figures(), area);
        List<Indicator> shown = new ArrayList<>(ALWAYS);
        if (!content.quarter().isYearEnd()) {
            shown.addAll(KeyFiguresTable.DURING_A_YEAR);
        }
        for (Indicator indicator : shown) {
            Figure figure = figures.figure(indicator);
            if (!RowNotes.noneApply(List.of(figure))) {
                rows.add(row(content, area, figure, indicator.label()));
            }
            if (indicator == Indicator.REALISATIE_BANEN) {
                SummarySheet.country(content, area)
                        .ifPresent(country -> rows.add(row(
                                content,
                                country,
                                new AreaFigures(content.figures(), country).figure(indicator),
                                indicator.label() + ", " + Titles.name(country))));
            }
        }
        return rows;
    }

    private static Row row(ReleaseContent content, Area area, Figure figure, String label) {
        return new Row(area, label, figure, content.comparisons().change(figure.key(), ComparedWith.JAAR_EERDER));
    }

    private static void add(ReleaseContent content, TableBuilder table, Row row, boolean withChanges) {
        List<Note> notes = new ArrayList<>(RowNotes.of(content, List.of(row.figure())));
        if (row.change().difference() instanceof FigureValue.Given) {
            notes.addAll(RowNotes.breaks(content, row.area(), content.quarter().yearBefore(), content.quarter()));
        }
        notes.addAll(KeyFiguresTable.rounded(new AreaFigures(content.figures(), row.area()), row.figure()));
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(row.label()));
        cells.add(KeyFiguresTable.cell(row.figure()));
        if (withChanges) {
            cells.add(KeyFiguresTable.cell(new Cell.OfChange(content.quarter(), row.change())));
        }
        table.row(cells, notes);
    }
}
