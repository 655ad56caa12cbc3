package nl.beschutwerk.intake.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * Finds columns that have no value in any row of a file, although their absence changes figures. An empty column has the same
 * effect as a missing one, and may be intended. A file with few rows gets no warning, because an empty column is not unusual
 * then.
 */
public final class EmptyColumns {

    /** If one in five rows has a value, a column with this number of rows is empty by chance in one of a hundred files. */
    private static final long LEAST_ROWS = 20;

    private final UnknownColumns unknown;
    private final int width;
    /** The columns without a value so far, with their indexes in a row. */
    private final Map<Column, Integer> empty = new LinkedHashMap<>();

    private long rows;

    /** Starts with the columns of a file with this header. */
    public EmptyColumns(Header header, FileLayout layout) {
        unknown = new UnknownColumns(header, layout);
        width = header.size();
        for (Column column : layout.columns()) {
            OptionalInt position = header.position(column.name());
            if (column.effectOfAbsence() != null && position.isPresent()) {
                empty.put(column, position.getAsInt());
            }
        }
    }

    /** Inspects a row. A row with too many or too few fields is ignored, because its values may belong to other columns. */
    public void look(Row row) {
        if (row.fields().size() != width) {
            return;
        }
        rows++;
        if (!empty.isEmpty()) {
            empty.values().removeIf(position -> !(Values.text(row.fields().get(position)) instanceof Reading.Missing));
        }
    }

    /** Returns the warnings; must be called after all rows have been inspected. */
    public List<Finding> findings(String file) {
        return rows < LEAST_ROWS
                ? List.of()
                : empty.keySet().stream()
                        .map(column -> new AbsentColumn().empty(file, column, unknown))
                        .toList();
    }
}
