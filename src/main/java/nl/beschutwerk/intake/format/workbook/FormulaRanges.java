package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cells that get their value from a formula in another cell: one formula may fill a range. If a program calculated it,
 * each cell of the range contains a value; if not, the cells may be empty or missing.
 */
final class FormulaRanges {

    /** A range from its first to its last row and column, numbered from 1. */
    private record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(long row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

    private final List<Range> ranges = new ArrayList<>();

    /** Adds the range of a formula, such as {@code F2:F12}. */
    void add(String reference) throws IOException {
        Matcher found = RANGE.matcher(reference);
        if (!found.matches()) {
            throw WorkbookFault.damaged();
        }
        int row = Integer.parseInt(found.group(2));
        int column = column(found.group(1));
        if (found.group(3) == null) {
            return;
        }
        ranges.add(new Range(row, Integer.parseInt(found.group(4)), column, column(found.group(3))));
        if (ranges.size() > WorkbookLimits.MAX_FORMULA_RANGES) {
            throw WorkbookFault.unsafe();
        }
    }

    /** Returns whether a range of more than one cell, such as {@code F2:F12}, overlaps these rows. */
    static boolean reaches(String reference, long firstRow, long lastRow) throws IOException {
        Matcher found = RANGE.matcher(reference);
        if (!found.matches()) {
            throw WorkbookFault.damaged();
        }
        return found.group(3) != null
                && Integer.parseInt(found.group(2)) <= lastRow
                && Integer.parseInt(found.group(4)) >= firstRow;
    }

    /** Removes the ranges that end before a row. */
    void reach(long row) {
        if (!ranges.isEmpty()) {
            ranges.removeIf(range -> range.lastRow() < row);
        }
    }

    /** Returns whether a cell is in one of the ranges. A plain loop, because this method is called for each cell. */
    boolean cover(long row, int column) {
        for (Range range : ranges) {
            if (range.covers(row, column)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the last column of the ranges that include a row, numbered from 1; 0 if there is none. */
    int lastColumn(long row) {
        int last = 0;
        for (Range range : ranges) {
            last = range.covers(row, range.firstColumn()) ? Math.max(last, range.lastColumn()) : last;
        }
        return last;
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }
}
