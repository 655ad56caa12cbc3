package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Difference;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Unit;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.DutchFormat;

/** A table of indicators of an area, one per row, with their changes. Jobs and percentages are whole numbers, as in the sentences beside it. */
final class KeyFiguresTable {

    /** The column with the names of the indicators. */
    static final int NAMES = 0;

    /** The column with the figures of the quarter. */
    static final int AMOUNTS = 2;

    /** Shown during a year: at its end they equal the target and the difference with it. */
    static final List<Indicator> DURING_A_YEAR = List.of(Indicator.DOELSTELLING_PAD, Indicator.VERSCHIL_PAD);

    private static final Set<Unit> WHOLE = EnumSet.of(Unit.BANEN, Unit.PROCENT);

    private static final int NAMES_BESIDE_CHANGES = 66;

    /** Where there are no changes, so that the sentences above the table have as much room. */
    private static final int NAMES_ALONE = 110;

    private final ReleaseContent content;
    private final Area area;
    private final TableBuilder table;
    private final Map<Indicator, Integer> rows = new HashMap<>();
    private int next;

    KeyFiguresTable(String name, String header, ReleaseContent content, Area area, Notes notes) {
        this.content = content;
        this.area = area;
        this.table = new TableBuilder(name, notes)
                .column(header, new ChangeColumns(content, area).isEmpty() ? NAMES_ALONE : NAMES_BESIDE_CHANGES)
                .column("Eenheid", 12)
                .column(DutchFormat.date(content.quarter().referenceDate()), 18);
        new ChangeColumns(content, area).addTo(table);
    }

    /** Adds an indicator, with a reason if there is no figure; not if it does not apply here. */
    KeyFiguresTable core(Indicator indicator) {
        Figure figure = figure(area, indicator);
        if (!RowNotes.noneApply(List.of(figure))) {
            rows.put(indicator, next);
            row(area, figure, indicator.label());
        }
        return this;
    }

    /** Adds an indicator if it has a figure. */
    KeyFiguresTable further(Indicator indicator) {
        if (indicator.isGivenFor(area.level()) && !(figure(area, indicator).value() instanceof Absent)) {
            core(indicator);
        }
        return this;
    }

    /** Adds the same indicator of another area, which the row names. */
    KeyFiguresTable of(Area other, Indicator indicator) {
        row(other, figure(other, indicator), indicator.label() + ", " + Titles.name(other));
        return this;
    }

    /** The row of an indicator of the area itself. */
    Optional<Integer> row(Indicator indicator) {
        return Optional.ofNullable(rows.get(indicator));
    }

    Table build() {
        return table.build();
    }

    private void row(Area of, Figure figure, String label) {
        ChangeColumns changes = new ChangeColumns(content, of);
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(label));
        cells.add(new Cell.Text(figure.unit().code()));
        cells.add(cell(figure));
        changes.cells(figure).forEach(change -> cells.add(cell(change)));
        List<Note> notes = new ArrayList<>(changes.notes(figure));
        notes.addAll(rounded(new AreaFigures(content.figures(), of), figure));
        table.row(cells, notes);
        next++;
    }

    private Figure figure(Area of, Indicator indicator) {
        return new AreaFigures(content.figures(), of).figure(indicator);
    }

    /** A note to a difference that the two numbers shown above it do not give. */
    static List<Note> rounded(AreaFigures figures, Figure figure) {
        return figure.key().indicator().kind() instanceof Difference difference
                ? RowNotes.rounded(
                        cell(figures.figure(difference.amount())),
                        cell(figures.figure(difference.target())),
                        cell(figure))
                : List.of();
    }

    /** A target that is set in whole jobs shows decimals only if it has any. */
    static Cell.Quantity cell(Figure figure) {
        boolean set = figure.key().indicator().kind() instanceof Target target && target.whole();
        return new Cell.OfFigure(figure, !set && WHOLE.contains(figure.unit()));
    }

    /** Its change, as it is shown beside it. */
    static Cell cell(Cell change) {
        return change instanceof Cell.OfChange of
                ? new Cell.OfChange(of.quarter(), of.change(), WHOLE.contains(of.unit()))
                : change;
    }
}
