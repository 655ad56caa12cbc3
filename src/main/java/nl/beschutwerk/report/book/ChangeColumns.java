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

    /** The header of a column with the change of one indicator since a year before. */
    static String sinceAYear(Indicator indicator, Quarter quarter) {
        return indicator.label() + ", verandering sinds "
                + DutchFormat.date(ComparedWith.JAAR_EERDER.quarterFor(quarter).referenceDate());
    }

    /** The change of a figure since a year before. */
    Cell sinceAYear(Figure figure) {
        return new Cell.OfChange(content.quarter(), change(figure, ComparedWith.JAAR_EERDER));
    }

    /** The notes on that change: the breaks that it crosses. */
    List<String> notesSinceAYear(Figure figure) {
        return notes(figure, ComparedWith.JAAR_EERDER);
    }

    List<Cell> cells(Figure figure) {
        return known().stream()
                .<Cell>map(with -> new Cell.OfChange(content.quarter(), change(figure, with)))
                .toList();
    }

    /** The notes on a figure and its changes, including the breaks that a change crosses. */
    List<String> notes(Figure figure) {
        List<String> notes = new ArrayList<>(RowNotes.of(List.of(figure)));
        for (ComparedWith with : known()) {
            notes.addAll(notes(figure, with));
        }
        return notes;
    }

    private List<String> notes(Figure figure, ComparedWith with) {
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
