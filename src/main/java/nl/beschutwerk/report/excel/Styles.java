package nl.beschutwerk.report.excel;

import java.util.HashMap;
import java.util.Map;
import nl.beschutwerk.report.table.Palette;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/**
 * The styles of cells. Colour is never the only difference between them, and every pair of colours has a contrast above 7 to 1.
 */
final class Styles {

    private static final String FONT = "Arial";
    private static final short TEXT_POINTS = 12;
    private static final short INDENT = 1;
    private static final byte[] BLACK = {0, 0, 0};
    private static final byte[] WHITE = ChartColours.bytes(Palette.WHITE);
    private static final byte[] DARK_BLUE = ChartColours.bytes(Palette.BLUE);
    private static final byte[] DARK_RED = ChartColours.bytes(Palette.RED);
    private static final byte[] GREY = ChartColours.bytes(Palette.GREY);

    /** The function of a cell, or of a piece of text above a table. */
    enum Look {
        TITLE,
        LARGE,
        HEADLINE,
        WARNING,
        HEADING,
        TEXT,
        TEXT_AT_BOTTOM,
        LINK,
        HEADER,
        NUMBER_HEADER,
        CELL,
        NUMBER,
        SYMBOL,
        TOTAL_CELL,
        TOTAL_NUMBER,
        DATA_TEXT,
        DATA
    }

    private record Wanted(Look look, String format, boolean wrapped, boolean quoted) {}

    private final XSSFWorkbook workbook;
    private final Map<Wanted, XSSFCellStyle> made = new HashMap<>();
    private final Map<Look, XSSFFont> fonts = new HashMap<>();

    Styles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        XSSFFont standard = workbook.getFontAt(0);
        standard.setFontName(FONT);
        standard.setFontHeightInPoints(TEXT_POINTS);
        // Otherwise the font of the theme would override this one.
        standard.setScheme(FontScheme.NONE);
    }

    /**
     * The style of text. Text that begins like a formula is marked as text, so that it stays text if someone edits the cell.
     */
    XSSFCellStyle text(Look look, String text, boolean wrapped) {
        return style(new Wanted(look, "General", wrapped, beginsLikeFormula(text)));
    }

    XSSFCellStyle number(String format, boolean total) {
        return style(new Wanted(total ? Look.TOTAL_NUMBER : Look.NUMBER, format, false, false));
    }

    /** The style of words in a row of data, which has no line below it. */
    XSSFCellStyle dataText() {
        return style(new Wanted(Look.DATA_TEXT, "General", false, false));
    }

    /** The style of an amount in a row of data. */
    XSSFCellStyle data(String format) {
        return style(new Wanted(Look.DATA, format, false, false));
    }

    XSSFCellStyle date() {
        return style(new Wanted(Look.CELL, NumberFormats.DATE, false, false));
    }

    static int points(Look look) {
        return switch (look) {
            case TITLE -> 18;
            case LARGE -> 20;
            case HEADLINE -> 14;
            default -> TEXT_POINTS;
        };
    }

    private static boolean beginsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private XSSFCellStyle style(Wanted wanted) {
        XSSFCellStyle known = made.get(wanted);
        if (known != null) {
            return known;
        }
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(fonts.computeIfAbsent(wanted.look, this::font));
        style.setDataFormat(workbook.createDataFormat().getFormat(wanted.format));
        style.setWrapText(wanted.wrapped);
        style.setQuotePrefixed(wanted.quoted);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        switch (wanted.look) {
            case HEADER -> header(style, HorizontalAlignment.LEFT);
            case NUMBER_HEADER -> header(style, HorizontalAlignment.RIGHT);
            case CELL, TOTAL_CELL -> line(style, HorizontalAlignment.LEFT);
            case NUMBER, SYMBOL, TOTAL_NUMBER -> line(style, HorizontalAlignment.RIGHT);
            case TEXT_AT_BOTTOM -> style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            case DATA_TEXT -> align(style, HorizontalAlignment.LEFT);
            case DATA -> align(style, HorizontalAlignment.RIGHT);
            default -> style.setAlignment(HorizontalAlignment.LEFT);
        }
        made.put(wanted, style);
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        boolean bold = switch (look) {
            case TITLE, LARGE, HEADING, HEADER, NUMBER_HEADER, WARNING, TOTAL_CELL, TOTAL_NUMBER -> true;
            default -> false;
        };
        boolean link = look == Look.LINK;
        byte[] color = switch (look) {
            case HEADER, NUMBER_HEADER -> WHITE;
            case WARNING -> DARK_RED;
            case LINK -> DARK_BLUE;
            default -> BLACK;
        };
        // The schema requires these elements in this order; the setters of XSSFFont do not ensure it.
        CTFont elements = font.getCTFont();
        elements.set(CTFont.Factory.newInstance());
        if (bold) {
            elements.addNewB();
        }
        if (link) {
            elements.addNewU();
        }
        elements.addNewSz().setVal(points(look));
        elements.addNewColor().setRgb(argb(color));
        elements.addNewName().setVal(FONT);
        return font;
    }

    private static void header(XSSFCellStyle style, HorizontalAlignment alignment) {
        style.setFillForegroundColor(color(DARK_BLUE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        align(style, alignment);
    }

    private static void line(XSSFCellStyle style, HorizontalAlignment alignment) {
        align(style, alignment);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(GREY));
    }

    /** Numbers stand at the edge of their column, words a little from theirs, so that a number and a word never touch. */
    private static void align(XSSFCellStyle style, HorizontalAlignment alignment) {
        style.setAlignment(alignment);
        style.setIndention(alignment == HorizontalAlignment.RIGHT ? 0 : INDENT);
    }

    private static XSSFColor color(byte[] rgb) {
        return new XSSFColor(argb(rgb), null);
    }

    private static byte[] argb(byte[] rgb) {
        return new byte[] {(byte) 255, rgb[0], rgb[1], rgb[2]};
    }
}
