package nl.beschutwerk.report.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Table.Column;

/**
 * Builds a table and ensures that every cell without a number has a reason: a note, referred to in a last column. Tables of one
 * kind have the same columns in every book, so that the column is there whether a row has a note or not.
 */
public final class TableBuilder {

    public static final String NOTES_HEADER = "Noten";
    private static final int NOTES_WIDTH = 26;
    private static final Note HIDDEN = new Note(
            "geheim",
            "Geheim betekent: dit cijfer is niet zichtbaar, om te voorkomen dat gegevens over personen herkenbaar zijn.");

    private static final Note NOT_RANKED = new Note(
            "niet op de ranglijst",
            "Geen cijfer: de regio staat niet op de ranglijst, omdat haar realisatie in banen niet te zien of niet bekend is.");
    private static final Note NOT_A_REGION =
            new Note("geen arbeidsmarktregio", "Geen cijfer: op de ranglijst staan alleen arbeidsmarktregio's.");

    private final String name;
    private final Notes notes;
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final Set<Integer> totals = new HashSet<>();

    public TableBuilder(String name, Notes notes) {
        this.name = name;
        this.notes = notes;
    }

    public TableBuilder column(String header, int width) {
        columns.add(new Column(header, width));
        return this;
    }

    /** Adds a row, with notes that belong to the row as a whole. */
    public TableBuilder row(List<? extends Cell> cells, List<Note> rowNotes) {
        rows.add(List.copyOf(cells));
        references.add(references(cells, rowNotes));
        return this;
    }

    /** Adds an emphasised row: other rows of the table are part of it, or are compared with it. */
    public TableBuilder totalRow(List<? extends Cell> cells, List<Note> rowNotes) {
        totals.add(rows.size());
        return row(cells, rowNotes);
    }

    /** The table, without a column of notes if no row has one: for a table to paste into a document, and for that of the notes. */
    public Table buildWithNotesIfAny() {
        return references.stream().allMatch(String::isEmpty) ? new Table(name, columns, rows, totals) : build();
    }

    public Table build() {
        List<Column> allColumns = new ArrayList<>(columns);
        allColumns.add(new Column(NOTES_HEADER, NOTES_WIDTH));
        List<List<Cell>> allRows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = new ArrayList<>(rows.get(i));
            cells.add(new Cell.Text(references.get(i).isEmpty() ? "geen" : references.get(i)));
            allRows.add(cells);
        }
        return new Table(name, allColumns, allRows, totals);
    }

    /** If a row shows that there is no number for more than one reason, each reason names its columns. */
    private String references(List<? extends Cell> cells, List<Note> rowNotes) {
        Map<Note, List<String>> absent = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            reason(cells.get(i))
                    .filter(note -> !note.equals(HIDDEN))
                    .ifPresent(note -> absent.computeIfAbsent(note, none -> new ArrayList<>())
                            .add(columns.get(column).header()));
        }
        return notes.reference(
                Stream.concat(
                                rowNotes.stream(),
                                cells.stream().map(TableBuilder::reason).flatMap(Optional::stream))
                        .toList(),
                absent.size() > 1 ? absent : Map.of());
    }

    /** Why a cell shows no number; empty if it shows one, and for words. */
    private static Optional<Note> reason(Cell cell) {
        if (cell instanceof Cell.Quantity quantity) {
            return reason(quantity.value());
        }
        if (cell instanceof Cell.OfStanding standing && standing.number().isEmpty()) {
            return Optional.of(standing.area().level() == AreaLevel.ARBEIDSMARKTREGIO ? NOT_RANKED : NOT_A_REGION);
        }
        if (cell instanceof Cell.Withheld) {
            return Optional.of(HIDDEN);
        }
        return cell instanceof Cell.NotMade none ? Optional.of(none.why()) : Optional.empty();
    }

    private static Optional<Note> reason(FigureValue value) {
        if (value instanceof Absent absent) {
            return Optional.of(absence(absent.reason()));
        }
        return value instanceof Hidden ? Optional.of(HIDDEN) : Optional.empty();
    }

    /** With the words that the open data have for the reason. */
    private static Note absence(AbsenceReason reason) {
        return new Note(reason.code().replace('-', ' '), "Geen cijfer: " + reason.explanation() + ".");
    }
}
