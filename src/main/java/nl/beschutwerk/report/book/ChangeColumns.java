package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
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

    List<Cell> cells(Figure figure) {
        return known().stream()
                .<Cell>map(with -> new Cell.OfChange(content.quarter(), change(figure, with)))
                .toList();
    }

    /** The notes on a figure and its changes, including the breaks that a change crosses. */
    List<String> notes(Figure figure) {
        List<String> notes = new ArrayList<>(RowNotes.of(List.of(figure)));
        for (ComparedWith with : known()) {
            if (change(figure, with).difference() instanceof FigureValue.Given) {
                notes.addAll(RowNotes.breaks(content, area, with.quarterFor(content.quarter()), content.quarter()));
            }
        }
        return notes;
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
