package nl.beschutwerk.audit.accessibility;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How cells look. */
final class LookChecks {

    /** WCAG 2.1, success criterion 1.4.3. */
    private static final double MINIMUM_CONTRAST = 4.5;

    private static final short MINIMUM_POINTS = 12;
    private static final String DUTCH = "[$-413]";
    private static final byte[] BLACK = {0, 0, 0};
    private static final byte[] WHITE = {(byte) 255, (byte) 255, (byte) 255};

    private LookChecks() {}

    /** A fill sets only headers apart, which are bold too; letters in a colour are bold or underlined as well. */
    static List<String> colourNotAlone(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            for (XSSFCell cell : view.cells()) {
                XSSFFont font = cell.getCellStyle().getFont();
                boolean emphasised = font.getBold() || font.getUnderline() != XSSFFont.U_NONE;
                boolean coloured = isFilled(cell) || !isGrey(letters(cell));
                if (coloured && !emphasised) {
                    found.accept("kleur zonder ander kenmerk in " + cell.getReference());
                }
            }
        });
    }

    static List<String> contrast(XSSFWorkbook workbook) {
        return SheetView.each(
                workbook,
                (view, found) -> view.cells().stream()
                        .filter(cell -> Contrast.between(letters(cell), ground(cell)) < MINIMUM_CONTRAST)
                        .findFirst()
                        .ifPresent(cell -> found.accept("te weinig contrast in " + cell.getReference())));
    }

    static List<String> dutchNotation(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            TreeSet<String> formats = new TreeSet<>();
            numbers(view).map(cell -> cell.getCellStyle().getDataFormatString()).forEach(formats::add);
            formats.stream()
                    .filter(format -> !format.startsWith(DUTCH))
                    .forEach(format -> found.accept("notatie " + format));
        });
    }

    static List<String> letterSize(XSSFWorkbook workbook) {
        return SheetView.each(
                workbook,
                (view, found) -> view.cells().stream()
                        .filter(cell -> cell.getCellStyle().getFont().getFontHeightInPoints() < MINIMUM_POINTS)
                        .findFirst()
                        .ifPresent(cell -> found.accept("kleine letters in " + cell.getReference())));
    }

    private static Stream<XSSFCell> numbers(SheetView view) {
        return view.cells().stream().filter(cell -> cell.getCellType() == CellType.NUMERIC);
    }

    private static boolean isFilled(XSSFCell cell) {
        return cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL;
    }

    private static byte[] letters(XSSFCell cell) {
        return rgb(cell.getCellStyle().getFont().getXSSFColor(), BLACK);
    }

    private static byte[] ground(XSSFCell cell) {
        return isFilled(cell) ? rgb(cell.getCellStyle().getFillForegroundXSSFColor(), WHITE) : WHITE;
    }

    private static byte[] rgb(@Nullable XSSFColor color, byte[] otherwise) {
        return color == null || color.getRGB() == null ? otherwise : color.getRGB();
    }

    private static boolean isGrey(byte[] rgb) {
        return rgb[0] == rgb[1] && rgb[1] == rgb[2];
    }
}
