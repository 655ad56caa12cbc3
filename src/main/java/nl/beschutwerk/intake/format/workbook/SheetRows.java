package nl.beschutwerk.intake.format.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.format.FormatLimits;
import nl.beschutwerk.intake.value.CellErrors;
import org.jspecify.annotations.Nullable;

/**
 * The non-empty rows of a sheet, in the order and with the numbers that a person sees. The dimensions that a sheet declares
 * are ignored. If rows or cells are out of order or occur twice, programs would show them differently, so the workbook is
 * refused as damaged.
 */
final class SheetRows implements Closeable {

    /**
     * A row.
     *
     * @param cells from column A up to the last non-empty cell. Beyond the maximum number of columns, only non-empty cells
     * are included.
     */
    record SheetRow(long number, List<String> cells) {}

    /** Depths of the XML elements of a sheet. */
    private static final int SHEET = 1;

    private static final int DATA = 2;
    private static final int ROW = 3;
    private static final int CELL = 4;

    /** The first row below the header. */
    private static final int FIRST_ROW_OF_DATA = 2;

    private final XmlPart xml;
    private final CellText text;
    private final StringBuilder scratch = new StringBuilder();
    private final FormulaRanges formulas = new FormulaRanges();
    private long lastRow;
    private long lastRowWithCells;
    private boolean ended;

    private SheetRows(XmlPart xml, CellText text) {
        this.xml = xml;
        this.text = text;
    }

    static SheetRows open(InputStream part, CellText text) throws IOException {
        XmlPart xml = XmlPart.open(part, "worksheet");
        try {
            while (xml.nextChild(SHEET)) {
                if (xml.is("sheetData")) {
                    return new SheetRows(xml, text);
                }
            }
            throw WorkbookFault.damaged();
        } catch (IOException | RuntimeException e) {
            xml.close();
            throw e;
        }
    }

    /** Returns the next non-empty row; empty at the end of the sheet, which has then been read to its last byte. */
    Optional<SheetRow> next() throws IOException {
        while (!ended && xml.nextChild(DATA)) {
            if (!xml.is("row")) {
                throw WorkbookFault.damaged();
            }
            lastRow = rowNumber(xml.attribute("r"));
            List<String> cells = readCells();
            if (!cells.isEmpty()) {
                lastRowWithCells = lastRow;
                return Optional.of(new SheetRow(lastRow, cells));
            }
        }
        if (!ended) {
            ended = true;
            while (xml.nextChild(SHEET)) {
                if (xml.is("sheetData")) {
                    throw WorkbookFault.damaged();
                }
                if (xml.is("mergeCells")) {
                    requireNoneMergedInData();
                }
            }
            xml.finish();
        }
        return Optional.empty();
    }

    /** Only the first of merged cells has a value; the others would be read as empty cells. */
    private void requireNoneMergedInData() throws IOException {
        while (xml.nextChild(DATA)) {
            String range = xml.attribute("ref");
            if (range != null && FormulaRanges.reaches(range, FIRST_ROW_OF_DATA, lastRowWithCells)) {
                throw WorkbookFault.mergedCells(range);
            }
            xml.skip();
        }
    }

    private long rowNumber(@Nullable String given) throws IOException {
        long number = lastRow + 1;
        if (given != null) {
            number = given.matches("[0-9]{1,7}") ? Long.parseLong(given) : 0;
        }
        if (number <= lastRow || number > WorkbookLimits.MAX_ROW) {
            throw WorkbookFault.damagedAt(lastRow + 1);
        }
        return number;
    }

    private List<String> readCells() throws IOException {
        List<String> cells = new ArrayList<>();
        formulas.reach(lastRow);
        int lastColumn = 0;
        int length = 0;
        while (xml.nextChild(ROW)) {
            if (xml.is("extLst")) {
                xml.skip();
                continue;
            }
            if (!xml.is("c")) {
                throw WorkbookFault.damagedAt(lastRow);
            }
            int column = columnNumber(xml.attribute("r"), lastColumn);
            addNotCalculated(cells, lastColumn + 1, column);
            lastColumn = column;
            String cell = readCell(column);
            add(cells, column, cell);
            length += cell.length();
            if (length > FormatLimits.MAX_ROW_LENGTH) {
                throw WorkbookFault.rowTooLong(lastRow);
            }
        }
        addNotCalculated(cells, lastColumn + 1, 1 + formulas.lastColumn(lastRow));
        return cells;
    }

    private static void add(List<String> cells, int column, String cell) {
        if (!cell.isBlank()) {
            int place = Math.max(cells.size(), Math.min(column - 1, FormatLimits.MAX_COLUMNS));
            cells.addAll(Collections.nCopies(place - cells.size(), ""));
            cells.add(cell);
        }
    }

    /** Adds the missing cells that a formula should have filled. */
    private void addNotCalculated(List<String> cells, int from, int to) {
        for (int column = from; column < Math.min(to, FormatLimits.MAX_COLUMNS); column++) {
            if (formulas.cover(lastRow, column)) {
                add(cells, column, CellErrors.NOT_CALCULATED);
            }
        }
    }

    /**
     * Returns the column of a cell from its reference, such as {@code AB12}; the column after the previous one if there is no
     * reference.
     */
    private int columnNumber(@Nullable String place, int lastColumn) throws IOException {
        int column = lastColumn + 1;
        if (place != null) {
            int letters = 0;
            column = 0;
            while (letters < place.length() && letters < 3 && isLetter(place.charAt(letters))) {
                column = column * 26 + place.charAt(letters) - 'A' + 1;
                letters++;
            }
            if (!place.substring(letters).equals(Long.toString(lastRow))) {
                throw WorkbookFault.damagedAt(lastRow);
            }
        }
        if (column <= lastColumn || column > WorkbookLimits.MAX_COLUMN) {
            throw WorkbookFault.damagedAt(lastRow);
        }
        return column;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private String readCell(int column) throws IOException {
        String given = xml.attribute("t");
        String type = given == null ? "n" : given;
        String style = xml.attribute("s");
        String value = null;
        String inline = null;
        boolean formula = formulas.cover(lastRow, column);
        while (xml.nextChild(CELL)) {
            if (xml.is("v")) {
                value = once(value, false);
            } else if (xml.is("is")) {
                inline = once(inline, true);
            } else if (xml.is("f")) {
                formula = true;
                String range = xml.attribute("ref");
                // A shared formula is repeated in each cell of its range.
                if (range != null && !"shared".equals(xml.attribute("t"))) {
                    formulas.add(range);
                }
                xml.skip();
            } else if (xml.is("extLst")) {
                xml.skip();
            } else {
                throw WorkbookFault.damagedAt(lastRow);
            }
        }
        return text.of(new CellText.Stored(lastRow, column - 1, type, style, value, inline, formula));
    }

    private String once(@Nullable String before, boolean rich) throws IOException {
        if (before != null) {
            throw WorkbookFault.damagedAt(lastRow);
        }
        scratch.setLength(0);
        if (rich) {
            RichText.read(xml, scratch);
        } else {
            xml.readText(scratch);
        }
        return scratch.toString();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
