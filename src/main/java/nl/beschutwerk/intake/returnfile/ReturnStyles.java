package nl.beschutwerk.intake.returnfile;

import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The styles of cells in a return file. Every cell is text, and stays text when a person edits it. */
final class ReturnStyles {

    final CellStyle value;
    final CellStyle faulty;
    final CellStyle name;
    final CellStyle finding;
    final CellStyle title;

    ReturnStyles(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        value = text(book);
        // The fault is also described in words in the same row, so that colour is never the only indication.
        faulty = filled(book, bold, IndexedColors.LIGHT_YELLOW);
        faulty.setBorderTop(BorderStyle.THICK);
        faulty.setBorderBottom(BorderStyle.THICK);
        faulty.setBorderLeft(BorderStyle.THICK);
        faulty.setBorderRight(BorderStyle.THICK);
        name = filled(book, bold, IndexedColors.GREY_25_PERCENT);
        finding = text(book);
        finding.setWrapText(true);
        finding.setVerticalAlignment(VerticalAlignment.TOP);
        title = text(book);
        title.setFont(bold);
    }

    private static CellStyle text(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        // Without the prefix, text that begins like a formula would become a formula when someone edits it.
        style.setQuotePrefixed(true);
        return style;
    }

    private static CellStyle filled(Workbook book, Font font, IndexedColors colour) {
        CellStyle style = text(book);
        style.setFont(font);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    /** Writes literal text into the cells of a workbook. */
    static final class CellWriting {

        /** Maximum number of characters in a cell, according to Excel. */
        static final int MAX_TEXT = 32_767;

        /** A workbook would read this as a single escaped character; see ECMA-376 part 1, section 22.9.2.19. */
        private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

        private CellWriting() {}

        static void write(Row row, int column, String text, CellStyle style) {
            String plain = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
            Cell cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(plain.length() > MAX_TEXT ? plain.substring(0, MAX_TEXT - 1) + "…" : plain);
        }
    }
}
