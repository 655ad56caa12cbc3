package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Note;
import nl.beschutwerk.report.table.TableBuilder;
import nl.beschutwerk.report.text.DutchFormat;

/** The columns beside a figure that say how much it changed since earlier quarters. */
final class ChangeColumns {

    private final ReleaseContent content;
    private final Area area;

    ChangeColumns(ReleaseContent content, Area area) {
        this.content = content;
        this.area = area;
    }

    void addTo(TableBuilder table) {
        for (ComparedWith with : known()) {
            table.column(
                    "Verandering sinds "
                            + DutchFormat.date(
                                    with.quarterFor(content.quarter()).referenceDate()),
                    22);
        }
    }

    /** Adds a column with the change of one indicator since a year before, if there are figures to compare with. */
    static void addSinceAYear(TableBuilder table, ReleaseContent content, Indicator indicator, int width) {
        Quarter before = ComparedWith.JAAR_EERDER.quarterFor(content.quarter());
        if (content.figuresOf(before).isPresent()) {
            table.column(indicator.label() + ", verandering sinds " + DutchFormat.date(before.referenceDate()), width);
        }
    }

    /** The change of a figure since a year before, if it has a column. */
    List<Cell> sinceAYear(Figure figure) {
        return has(ComparedWith.JAAR_EERDER)
                ? List.of(new Cell.OfChange(content.quarter(), change(figure, ComparedWith.JAAR_EERDER)))
                : List.of();
    }

    /** The notes on that change: the breaks that it crosses. */
    List<Note> notesSinceAYear(Figure figure) {
        return notes(figure, ComparedWith.JAAR_EERDER);
    }

    List<Cell> cells(Figure figure) {
        return known().stream()
                .<Cell>map(with -> new Cell.OfChange(content.quarter(), change(figure, with)))
                .toList();
    }

    /** Whether there is a column with the change since an earlier quarter. */
    boolean has(ComparedWith with) {
        return known().contains(with);
    }

    /** Whether there are no columns of changes, since there are no figures to compare with. */
    boolean isEmpty() {
        return known().isEmpty();
    }

    /** Cells in place of changes, for a row that has none. */
    List<Cell> none(Note why) {
        return known().stream().<Cell>map(with -> new Cell.NotMade(why)).toList();
    }

    /** The notes on a figure and its changes, including the breaks that a change crosses. */
    List<Note> notes(Figure figure) {
        List<Note> notes = new ArrayList<>(RowNotes.of(content, List.of(figure)));
        for (ComparedWith with : known()) {
            notes.addAll(notes(figure, with));
        }
        return notes;
    }

    private List<Note> notes(Figure figure, ComparedWith with) {
        return change(figure, with).difference() instanceof FigureValue.Given
                ? RowNotes.breaks(content, area, with.quarterFor(content.quarter()), content.quarter())
                : List.of();
    }

    /** The quarters to compare with that have figures: a column for another one would hold no number. */
    private List<ComparedWith> known() {
        return Arrays.stream(ComparedWith.values())
                .filter(with ->
                        content.figuresOf(with.quarterFor(content.quarter())).isPresent())
                .toList();
    }

    private Change change(Figure figure, ComparedWith with) {
        return content.comparisons().change(figure.key(), with);
    }
}
