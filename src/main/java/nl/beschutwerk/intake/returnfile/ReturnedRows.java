package nl.beschutwerk.intake.returnfile;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FormatLimits;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.layout.ReturnColumns;
import nl.beschutwerk.intake.returnfile.ReturnStyles.CellWriting;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/**
 * The sheet with the delivered rows, written in one pass over the file. The first column contains the findings. In a file
 * that is returned completely, the rows keep their numbers.
 */
final class ReturnedRows {

    private static final int CHARACTER = 256;
    /** Maximum number of rows below the header of a sheet. */
    private static final int MAX_ROWS = 1_048_575;

    private static final int FINDING_CHARACTERS = 90;

    private final Sheet sheet;
    private final ReturnStyles styles;
    private final RowSource source;
    private final boolean whole;
    private final StopSignal stop;
    private @Nullable Row ahead;
    private int written;
    private long omitted;

    /** @param stop checked before each row without findings; there may be millions of such rows */
    ReturnedRows(Sheet sheet, ReturnStyles styles, RowSource source, boolean whole, StopSignal stop)
            throws IOException {
        this.sheet = sheet;
        this.styles = styles;
        this.source = source;
        this.whole = whole;
        this.stop = stop;
        this.ahead = source.next().orElse(null);
        sheet.createFreezePane(1, 1);
        sheet.setColumnWidth(0, FINDING_CHARACTERS * CHARACTER);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        for (int i = 1; i < first() + source.header().size(); i++) {
            sheet.setColumnWidth(i, 22 * CHARACTER);
        }
    }

    /** Writes the header; must be called before any row is written. */
    void header() {
        org.apache.poi.ss.usermodel.Row row = sheet.createRow(0);
        CellWriting.write(row, 0, ReturnColumns.FINDING, styles.name);
        if (!whole) {
            CellWriting.write(row, 1, ReturnColumns.ROW_NUMBER, styles.name);
        }
        int column = first();
        for (String name : source.header().names()) {
            if (!ReturnColumns.contains(name)) {
                CellWriting.write(row, column++, name, styles.name);
            }
        }
    }

    /** Writes the row with a number and its findings, preceded by the rows without findings before it. */
    void row(long number, List<Finding> findings) throws IOException {
        passUntil(number);
        if (ahead != null && ahead.number() == number) {
            write(ahead, findings);
            ahead = source.next().orElse(null);
        }
    }

    /** Writes the remaining rows; returns the number of rows that did not fit on the sheet. */
    long finish() throws IOException {
        passUntil(Long.MAX_VALUE);
        return omitted;
    }

    private void passUntil(long number) throws IOException {
        for (Row row = ahead; row != null && row.number() < number; row = ahead) {
            stop.check();
            if (whole) {
                write(row, List.of());
            }
            ahead = source.next().orElse(null);
        }
    }

    /**
     * Estimates the number of lines of a wrapped text, rounded up, because a streamed workbook does not adjust row heights by
     * itself.
     */
    private static int lines(String text) {
        return text.lines()
                .mapToInt(line -> 1 + line.length() / (FINDING_CHARACTERS - 10))
                .sum();
    }

    private void write(Row row, List<Finding> findings) {
        long place = whole ? row.number() - 1 : written + 1L;
        if (place > MAX_ROWS) {
            omitted++;
            return;
        }
        written++;
        org.apache.poi.ss.usermodel.Row target = sheet.createRow((int) place);
        List<String> fields = row.fields();
        int count = Math.min(fields.size(), FormatLimits.MAX_COLUMNS);
        if (!findings.isEmpty()) {
            String more = fields.size() > count
                    ? "\nDeze rij heeft nog " + (fields.size() - count) + " velden, die hier niet staan."
                    : "";
            String text = text(findings) + more;
            CellWriting.write(target, 0, text, styles.finding);
            target.setHeightInPoints(lines(text) * sheet.getDefaultRowHeightInPoints());
        }
        if (!whole) {
            CellWriting.write(target, 1, Long.toString(row.number()), styles.value);
        }
        writeFields(target, fields.subList(0, count), faultyPositions(findings));
    }

    private void writeFields(org.apache.poi.ss.usermodel.Row target, List<String> fields, Set<Integer> faulty) {
        List<String> names = source.header().names();
        int column = first();
        for (int i = 0; i < fields.size(); i++) {
            if (i < names.size() && ReturnColumns.contains(names.get(i))) {
                continue;
            }
            boolean marked = faulty.contains(i);
            if (marked || !fields.get(i).isEmpty()) {
                CellWriting.write(target, column, fields.get(i), marked ? styles.faulty : styles.value);
            }
            column++;
        }
    }

    private Set<Integer> faultyPositions(List<Finding> findings) {
        Set<Integer> positions = new HashSet<>();
        for (Finding finding : findings) {
            OptionalInt position = Optional.ofNullable(finding.column())
                    .map(source.header()::position)
                    .orElse(OptionalInt.empty());
            position.ifPresent(positions::add);
        }
        return positions;
    }

    private static String text(List<Finding> findings) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(finding.severity().code())
                    .append(" ")
                    .append(finding.code().code())
                    .append(finding.column() == null ? "" : " in kolom " + finding.column())
                    .append(": ")
                    .append(finding.sentence());
        }
        return text.toString();
    }

    private int first() {
        return whole ? 1 : 2;
    }
}
