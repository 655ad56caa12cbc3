package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.excel.Styles.Look;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;
import nl.beschutwerk.report.text.Lines;
import nl.beschutwerk.report.text.Paragraph;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;

/** Lays out one sheet: title in A1, text below it, then the table from column A, and text below that. */
final class SheetRenderer {

    /**
     * Longest line of text, in characters of the standard size. Longer lines are tiring to read and do not fit on a narrow
     * screen.
     */
    private static final int LONGEST_LINE = 150;

    /** At the bottom of a second row of charts, since no row above a table may be empty. */
    private static final String BELOW_CHARTS = "Onder de grafiek staat de tabel.";

    /** The same above a narrow table, so that a sentence stays in one cell. */
    private static final int LONGEST_LINE_OF_NARROW = 120;

    /** A cell holds a binary number of 15 to 17 digits; programs show 15. */
    static final MathContext CELL_PRECISION = new MathContext(15);

    /** Excel allows no more. */
    private static final float HIGHEST_ROW = 409;

    private final XSSFSheet target;
    private final Styles styles;
    private final String file;
    private final CellLedger ledger;
    private int nextRow;

    SheetRenderer(XSSFSheet target, Styles styles, String file, CellLedger ledger) {
        this.target = target;
        this.styles = styles;
        this.file = file;
        this.ledger = ledger;
    }

    void render(Sheet sheet) {
        List<Column> columns = sheet.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            target.setColumnWidth(i, columns.get(i).width() * 256);
        }
        int width = columns.stream().mapToInt(Column::width).sum();
        line(Look.TITLE, sheet.title());
        int room = Math.max(LONGEST_LINE_OF_NARROW, Math.min(width, LONGEST_LINE));
        sheet.texts().forEach(text -> text(sheet, text, room));
        // Charts take one tall row, so that no page break can divide them, or two if that is not enough. They read the
        // cells of the table, which is drawn first.
        int chartRow = sheet.charts().isEmpty() ? nextRow : charts(sheet, room);
        int headerRow = nextRow;
        table(sheet.table());
        sheet.below().forEach(text -> text(sheet, text, room));
        new ChartRow(target, sheet.table(), headerRow + 1).render(sheet.charts(), chartRow);
    }

    /** @return the row in which the charts begin, which is that of the last line of their captions */
    private int charts(Sheet sheet, int width) {
        String captions = sheet.charts().stream().map(Chart::caption).distinct().collect(Collectors.joining(" "));
        List<Float> heights = ChartRow.heights(sheet.charts());
        List<Paragraph> lines =
                Lines.of(Paragraph.of(captions), TextHeight.room(width, Styles.points(Look.TEXT), false));
        lines.forEach(text -> line(Look.TEXT, text.text()));
        int first = nextRow - 1;
        target.getRow(first).setHeightInPoints(heights.get(0));
        heights.stream()
                .skip(1)
                .forEach(height ->
                        line(Look.TEXT_AT_BOTTOM, BELOW_CHARTS).getRow().setHeightInPoints(height));
        for (int i = 0; i < sheet.charts().size(); i++) {
            ledger.text(
                    file,
                    sheet.name(),
                    "grafiek " + (i + 1),
                    sheet.charts().get(i).description());
        }
        return first;
    }

    /**
     * Text does not wrap within the first column. It runs on over the columns beside it, which are empty. Only a sentence that is
     * longer than all of them wraps, so that it stays in one cell.
     */
    private void text(Sheet sheet, SheetText text, int width) {
        if (text.style() == SheetText.Style.TO_PASTE) {
            toPaste(sheet, text.paragraph());
            return;
        }
        Look look = look(text.style());
        int room = TextHeight.room(width, Styles.points(look), look == Look.WARNING || look == Look.LARGE);
        for (Paragraph part : Lines.of(text.paragraph(), room)) {
            XSSFCell cell = line(look, part.text());
            if (part.text().length() > room) {
                wrap(cell, look, sheet);
            }
            text.target().ifPresent(to -> link(cell, to));
            ledger.text(file, sheet.name(), cell.getAddress().formatAsString(), part);
        }
    }

    /** Text to paste wraps within the first column, so that one cell holds all of it. */
    private void toPaste(Sheet sheet, Paragraph paragraph) {
        XSSFCell cell = line(Look.TEXT, paragraph.text());
        wrap(cell, Look.TEXT, sheet);
        ledger.text(file, sheet.name(), cell.getAddress().formatAsString(), paragraph);
    }

    private void wrap(XSSFCell cell, Look look, Sheet sheet) {
        String words = cell.getStringCellValue();
        cell.setCellStyle(styles.text(look, words, true));
        int width = sheet.table().columns().get(0).width();
        int lines = TextHeight.lines(words, width, Styles.points(look), look == Look.WARNING);
        float height = TextHeight.height(lines, Styles.points(look)) + 4;
        cell.getRow().setHeightInPoints(Math.min(height, HIGHEST_ROW));
    }

    private XSSFCell line(Look look, String text) {
        XSSFRow row = target.createRow(nextRow++);
        XSSFCell cell = row.createCell(0);
        cell.setCellValue(text);
        cell.setCellStyle(styles.text(look, text, false));
        row.setHeightInPoints(TextHeight.height(1, Styles.points(look)) + 4);
        return cell;
    }

    private void table(Table table) {
        int headerRow = nextRow;
        header(table);
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), table.columns(), table.totals().contains(i));
        }
        ExcelTable.create(target, table, headerRow);
        target.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }

    private void header(Table table) {
        List<Column> columns = table.columns();
        XSSFRow row = target.createRow(nextRow++);
        int lines = 1;
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header();
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(header);
            cell.setCellStyle(styles.text(table.isNumeric(i) ? Look.NUMBER_HEADER : Look.HEADER, header, true));
            lines = Math.max(lines, TextHeight.lines(header, columns.get(i).width(), Styles.points(Look.HEADER), true));
        }
        row.setHeightInPoints(TextHeight.height(lines, Styles.points(Look.HEADER)) + 4);
    }

    private void row(List<Cell> cells, List<Column> columns, boolean total) {
        XSSFRow row = target.createRow(nextRow++);
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            XSSFCell cell = row.createCell(i);
            fill(cell, cells.get(i), total);
            ledger.cell(file, target.getSheetName(), cell.getAddress().formatAsString(), cells.get(i));
            if (cell.getCellStyle().getWrapText()) {
                lines = Math.max(
                        lines,
                        TextHeight.lines(
                                cell.getStringCellValue(), columns.get(i).width(), Styles.points(Look.CELL), total));
            }
        }
        row.setHeightInPoints(TextHeight.height(lines, Styles.points(Look.CELL)) + 2);
    }

    private void fill(XSSFCell target, Cell cell, boolean total) {
        if (cell instanceof Cell.Text text) {
            target.setCellValue(text.text());
            target.setCellStyle(styles.text(total ? Look.TOTAL_CELL : Look.CELL, text.text(), true));
        } else if (cell instanceof Cell.Day day) {
            target.setCellValue(day.date());
            target.setCellStyle(styles.date());
        } else if (cell instanceof Cell.Quantity quantity) {
            quantity(target, quantity, total);
        } else if (cell instanceof Cell.OfStanding standing && standing.number().isPresent()) {
            target.setCellValue(standing.number().get());
            target.setCellStyle(styles.number(NumberFormats.WHOLE, total));
        } else if (cell instanceof Cell.Calculated calculated) {
            target.setCellValue(calculated.amount().round(CELL_PRECISION).doubleValue());
            target.setCellStyle(styles.number(NumberFormats.of(calculated), total));
        } else {
            symbol(target, cell instanceof Cell.Withheld ? Cell.HIDDEN : Cell.ABSENT, total);
        }
    }

    private void quantity(XSSFCell target, Cell.Quantity quantity, boolean total) {
        FigureValue value = quantity.value();
        if (value instanceof Given given) {
            BigDecimal amount = given.amount();
            target.setCellValue(amount.round(CELL_PRECISION).doubleValue());
            target.setCellStyle(styles.number(NumberFormats.of(quantity, amount), total));
        } else {
            symbol(target, value instanceof Absent ? Cell.ABSENT : Cell.HIDDEN, total);
        }
    }

    private void symbol(XSSFCell target, String symbol, boolean total) {
        target.setCellValue(symbol);
        // Wrapped like all words in a table, so that a narrow column shows all of it.
        target.setCellStyle(styles.text(total ? Look.TOTAL_NUMBER : Look.SYMBOL, symbol, true));
    }

    private void link(XSSFCell cell, String sheet) {
        XSSFHyperlink link = target.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        // Within quotes, an apostrophe is written twice.
        link.setAddress("'" + sheet.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    private static Look look(SheetText.Style style) {
        return switch (style) {
            case LARGE -> Look.LARGE;
            case HEADLINE -> Look.HEADLINE;
            case WARNING -> Look.WARNING;
            case PLAIN, TO_PASTE -> Look.TEXT;
            case LINK -> Look.LINK;
            case HEADING -> Look.HEADING;
        };
    }

    /** Marks cells as a named Excel table, so that screen readers announce its headers. */
    static final class ExcelTable {

        private ExcelTable() {}

        /** Creates the table. The cells must be filled before: a table takes the names of its columns from its header row. */
        static void create(XSSFSheet sheet, Table table, int headerRow) {
            AreaReference area = new AreaReference(
                    new CellReference(headerRow, 0),
                    new CellReference(
                            headerRow + table.rows().size(), table.columns().size() - 1),
                    SpreadsheetVersion.EXCEL2007);
            XSSFTable created = sheet.createTable(area);
            created.setName(table.name());
            created.setDisplayName(table.name());
            created.updateHeaders();
        }
    }

    /**
     * Estimates the number of lines that a text takes when it wraps. The estimate is on the high side, because fonts differ
     * between machines.
     */
    static final class TextHeight {

        /** Space that programs leave at the sides of a cell, in characters. */
        private static final int PADDING = 2;

        /**
         * Width of an average letter in running text, relative to the width of a digit, the unit of column widths: how long a
         * line of text is does not depend on its letters. The value is on the safe side.
         */
        private static final double AVERAGE_LETTER = 0.92;

        /** Programs do not agree wholly on the widths of letters. */
        private static final double SAFETY = 1.04;

        private static final float LEADING = 1.3f;

        private TextHeight() {}

        /** Number of lines of a text of this size in a column whose width is given in characters of the standard size. */
        static int lines(String text, int columnWidth, int points, boolean bold) {
            double room = Math.max(1, (columnWidth - PADDING) / (SAFETY * relative(points, bold)));
            double space = LetterWidths.inDigits(" ");
            int lines = 1;
            double used = 0;
            for (String word : text.split(" ", -1)) {
                double width = LetterWidths.inDigits(word);
                if (used > 0 && used + space + width > room) {
                    lines++;
                    used = 0;
                }
                used += (used > 0 ? space : 0) + width;
                int full = (int) Math.max(0, Math.ceil(used / room) - 1);
                lines += full;
                used -= full * room;
            }
            return lines;
        }

        /** Number of letters of this size that fit in a width given in characters of the standard size. */
        static int room(int width, int points, boolean bold) {
            return Math.max(1, (int) ((width - PADDING) / (AVERAGE_LETTER * relative(points, bold))));
        }

        /** The width of letters of this size, relative to those of the standard size. */
        private static double relative(int points, boolean bold) {
            return (points / 12.0) * (bold ? 1.1 : 1.0);
        }

        static float height(int lines, int points) {
            return lines * points * LEADING + 3;
        }
    }
}
