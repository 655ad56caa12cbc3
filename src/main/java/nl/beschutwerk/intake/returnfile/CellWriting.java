package nl.beschutwerk.intake.returnfile;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;

/** Writes text as it is into the cells of a workbook. */
final class CellWriting {

    /** What one cell can hold, by Excel's bound. */
    static final int MAX_TEXT = 32_767;

    /** A workbook would take this for one character; see ECMA-376 part 1, section 22.9.2.19. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellWriting() {}

    static void write(Row row, int column, String text, CellStyle style) {
        String plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(plain.length() > MAX_TEXT ? plain.substring(0, MAX_TEXT - 1) + "…" : plain);
    }
}
