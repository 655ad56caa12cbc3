package nl.beschutwerk.audit.accessibility;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.beschutwerk.audit.accessibility.CellView.Rgb;

/** Checks of the formatting of cells. */
final class LookChecks {

    /** WCAG 2.1, success criterion 1.4.3. */
    private static final double MINIMUM_CONTRAST = 4.5;

    private static final int MINIMUM_POINTS = 12;

    /** In letters of the standard size: a little more than the width of a screen. */
    private static final int LONGEST_LINE = 165;

    private LookChecks() {}

    /** Colour must not be the only difference: a cell with a fill or with coloured text must also be bold or underlined. */
    static List<String> colourNotAlone(BookView book) {
        return book.each((sheet, found) -> {
            for (CellView cell : sheet.cells()) {
                CellView.Look look = cell.look();
                boolean coloured = look.ground().isPresent() || !look.letters().isGrey();
                if (coloured && !look.bold() && !look.underlined()) {
                    found.accept("kleur zonder ander kenmerk in " + cell.reference());
                }
            }
        });
    }

    static List<String> contrast(BookView book) {
        return book.each((sheet, found) -> sheet.cells().stream()
                .filter(cell -> Contrast.between(
                                cell.look().letters(), cell.look().ground().orElse(Rgb.WHITE))
                        < MINIMUM_CONTRAST)
                .findFirst()
                .ifPresent(cell -> found.accept("te weinig contrast in " + cell.reference())));
    }

    static List<String> dutchNotation(BookView book) {
        return book.each((sheet, found) -> {
            TreeSet<String> notations = new TreeSet<>();
            sheet.cells().stream()
                    .filter(cell -> cell.kind() == CellView.Kind.NUMBER)
                    .map(cell -> cell.look().notation())
                    .flatMap(Optional::stream)
                    .forEach(notations::add);
            notations.forEach(notation -> found.accept("notatie " + notation));
        });
    }

    static List<String> letterSize(BookView book) {
        return book.each((sheet, found) -> sheet.cells().stream()
                .filter(cell -> cell.look().points() < MINIMUM_POINTS)
                .findFirst()
                .ifPresent(cell -> found.accept("kleine letters in " + cell.reference())));
    }

    /**
     * No text is cut off. In a table it wraps, or its column is wide enough. Other text stands alone in its row, and runs on over the
     * empty cells beside it unless it wraps.
     */
    static List<String> textFits(BookView book) {
        return book.each((sheet, found) -> sheet.table().ifPresent(table -> {
            for (CellView cell : sheet.cells()) {
                boolean inTable = cell.row() >= table.firstRow() && cell.row() <= table.lastRow();
                double room = inTable ? width(sheet, cell.column()) : LONGEST_LINE;
                boolean isTitle = cell.row() == 0 && !inTable;
                double wide = cell.text().length() * (cell.look().points() / 12.0);
                if (!cell.look().wrapped() && !isTitle && wide > room) {
                    found.accept("tekst van " + cell.text().length() + " tekens past niet in " + cell.reference());
                }
            }
        }));
    }

    private static double width(SheetView sheet, int column) {
        return column < sheet.widths().size() ? sheet.widths().get(column) : 0;
    }

    /** The contrast ratio of two colours, as WCAG 2.1 defines it. */
    static final class Contrast {

        private Contrast() {}

        /** Between 1 (no contrast) and 21 (black on white). */
        static double between(Rgb one, Rgb other) {
            double first = luminance(one);
            double second = luminance(other);
            return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
        }

        private static double luminance(Rgb colour) {
            return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
        }

        private static double linear(int channel) {
            double share = channel / 255.0;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }
    }
}
