package nl.beschutwerk.report.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.report.table.Table.Column;
import nl.beschutwerk.report.text.DutchFormat;

/**
 * Builds a table and ensures that every cell without a number has a reason: a note, referred to in a last column. Tables of one
 * kind have the same columns in every book, so that the column is there whether a row has a note or not.
 */
public final class TableBuilder {

    public static final String NOTES_HEADER = "Noten";
    private static final int NOTES_WIDTH = 26;
    private static final String HIDDEN_NOTE =
            "Geheim betekent: dit cijfer is niet zichtbaar, om te voorkomen dat gegevens over personen herkenbaar zijn.";

    private static final String NOT_RANKED =
            "de regio staat niet op de ranglijst, omdat haar realisatie in banen niet te zien of niet bekend is";
    private static final String NOT_A_REGION = "op de ranglijst staan alleen arbeidsmarktregio's";

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
    public TableBuilder row(List<? extends Cell> cells, List<String> rowNotes) {
        rows.add(List.copyOf(cells));
        references.add(references(cells, rowNotes));
        return this;
    }

    /** Adds an emphasised row: other rows of the table are part of it, or are compared with it. */
    public TableBuilder totalRow(List<? extends Cell> cells, List<String> rowNotes) {
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

    private String references(List<? extends Cell> cells, List<String> rowNotes) {
        Map<String, List<String>> headersByReason = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String header = columns.get(i).header();
            reason(cells.get(i))
                    .ifPresent(reason -> headersByReason
                            .computeIfAbsent(reason, any -> new ArrayList<>())
                            .add(header));
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        rowNotes.stream().map(notes::number).forEach(numbers::add);
        // A note names the symbol that it explains. It names the columns only if the row has one symbol for two
        // reasons.
        long reasonsOfAbsence = headersByReason.keySet().stream()
                .filter(reason -> !reason.equals(HIDDEN_NOTE))
                .count();
        headersByReason.forEach((reason, headers) -> numbers.add(notes.number(
                reason.equals(HIDDEN_NOTE) ? reason : absence(reason, reasonsOfAbsence > 1 ? headers : List.of()))));
        return numbers.stream().map(Notes::reference).collect(Collectors.joining("; "));
    }

    /** Why a cell shows no number; empty if it shows one, and for words. */
    private static Optional<String> reason(Cell cell) {
        if (cell instanceof Cell.Quantity quantity) {
            return reason(quantity.value());
        }
        if (cell instanceof Cell.OfStanding standing && standing.number().isEmpty()) {
            return Optional.of(standing.area().level() == AreaLevel.ARBEIDSMARKTREGIO ? NOT_RANKED : NOT_A_REGION);
        }
        return cell instanceof Cell.NotMade none ? Optional.of(none.why()) : Optional.empty();
    }

    private static Optional<String> reason(FigureValue value) {
        if (value instanceof Absent absent) {
            return Optional.of(absent.reason().explanation());
        }
        return value instanceof Hidden ? Optional.of(HIDDEN_NOTE) : Optional.empty();
    }

    private static String absence(String why, List<String> headers) {
        String where =
                headers.isEmpty() ? "" : "in de kolom" + (headers.size() > 1 ? "men " : " ") + listed(headers) + " ";
        return "Geen cijfer " + where + "betekent: " + why + ".";
    }

    private static String listed(List<String> headers) {
        return DutchFormat.listed(
                headers.stream().map(header -> "\"" + header + "\"").toList());
    }
}
