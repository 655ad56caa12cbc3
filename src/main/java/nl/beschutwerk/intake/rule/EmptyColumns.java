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
 * Which columns of a file, whose absence moves figures, are there and have no value in any row: that has the same effect, and
 * may be so. Of few rows it is nothing strange, so nothing is said of them.
 */
public final class EmptyColumns {

    /** Where one in five has a value, a column of so many rows is empty by chance once in a hundred times. */
    private static final long LEAST_ROWS = 20;

    private final UnknownColumns unknown;
    private final int width;
    /** Those without a value so far, with their places in a row. */
    private final Map<Column, Integer> empty = new LinkedHashMap<>();

    private long rows;

    /** Those of a file with this header. */
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

    /** Looks at a row. One with too many or too few fields says nothing: its values may be of other columns. */
    public void look(Row row) {
        if (row.fields().size() != width) {
            return;
        }
        rows++;
        if (!empty.isEmpty()) {
            empty.values().removeIf(position -> !(Values.text(row.fields().get(position)) instanceof Reading.Missing));
        }
    }

    /** The warnings, after all rows have been looked at. */
    public List<Finding> findings(String file) {
        return rows < LEAST_ROWS
                ? List.of()
                : empty.keySet().stream()
                        .map(column -> new AbsentColumn().empty(file, column, unknown))
                        .toList();
    }
}
