package nl.beschutwerk.intake.returnfile;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** How cells of a return file look. Every cell is text, and stays text when it is typed over. */
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
        // Said in words beside the row too: never by colour alone.
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
        // Without it, text that begins like a formula would become one as soon as someone edits it.
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
}
