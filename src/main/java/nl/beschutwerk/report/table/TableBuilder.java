package nl.beschutwerk.report.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Hidden;

/**
 * Puts a table together and sees to it that every cell without a number has its reason: a note, named in a last column. A
 * table that needs no notes has no such column.
 */
public final class TableBuilder {

    public static final String NOTES_HEADER = "Noten";
    private static final String HIDDEN_NOTE =
            "Een x betekent: dit cijfer is niet zichtbaar, om te voorkomen dat gegevens over personen herkenbaar zijn.";

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

    /** Adds a row that stands out: of what others in the table are part of, or are set beside. */
    public TableBuilder totalRow(List<? extends Cell> cells, List<String> rowNotes) {
        totals.add(rows.size());
        return row(cells, rowNotes);
    }

    public Table build() {
        if (references.stream().allMatch(String::isEmpty)) {
            return new Table(name, columns, rows, totals);
        }
        List<Column> allColumns = new ArrayList<>(columns);
        allColumns.add(new Column(NOTES_HEADER, 34));
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
        // A note names the symbol it explains; only where one symbol has two reasons must the columns be told
        // apart.
        long reasonsOfAbsence = headersByReason.keySet().stream()
                .filter(reason -> !reason.equals(HIDDEN_NOTE))
                .count();
        SortedMap<Integer, String> byNumber = new TreeMap<>();
        rowNotes.stream().map(notes::number).forEach(number -> byNumber.put(number, Notes.reference(number)));
        headersByReason.forEach((reason, headers) -> {
            int number = notes.number(reason);
            String where = reasonsOfAbsence > 1 && !reason.equals(HIDDEN_NOTE) ? String.join(", ", headers) + ": " : "";
            byNumber.put(number, where + Notes.reference(number));
        });
        return String.join("; ", byNumber.values());
    }

    /** Why a cell shows no number; empty for one that does, and for words. */
    private static Optional<String> reason(Cell cell) {
        if (cell instanceof Cell.Quantity quantity) {
            return reason(quantity.value());
        }
        if (cell instanceof Cell.OfStanding standing && standing.number().isEmpty()) {
            return Optional.of(
                    absence(standing.area().level() == AreaLevel.ARBEIDSMARKTREGIO ? NOT_RANKED : NOT_A_REGION));
        }
        return cell instanceof Cell.NotMade none ? Optional.of(absence(none.why())) : Optional.empty();
    }

    private static Optional<String> reason(FigureValue value) {
        if (value instanceof Absent absent) {
            return Optional.of(absence(absent.reason().explanation()));
        }
        return value instanceof Hidden ? Optional.of(HIDDEN_NOTE) : Optional.empty();
    }

    private static String absence(String why) {
        return "Een - betekent: " + why + ".";
    }
}
