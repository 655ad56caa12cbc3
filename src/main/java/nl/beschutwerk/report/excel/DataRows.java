package nl.beschutwerk.report.excel;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.report.excel.SheetRenderer.ExcelTable;
import nl.beschutwerk.report.excel.Styles.Look;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Table;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Lays out a sheet of data: the header in the first row, and below it every row on one line. What is empty in the data has no
 * cell. The rows are written as XML into the finished sheet: a sheet has thousands of cells, and the library takes longer to
 * make them than to make the rest of the workbook.
 */
final class DataRows {

    private static final String END = "</sheetData>";

    /** What a sheet says of its extent if it has a header only; some programs read no further than that. */
    private static final Pattern EXTENT = Pattern.compile("<dimension ref=\"A1:([A-Z]+)1\"/>");

    /**
     * Rows as XML.
     *
     * @param last row of the sheet, as programs show it
     */
    record Rows(String xml, int last) {}

    private final XSSFSheet target;
    private final Styles styles;
    private final Map<Integer, Short> numbers = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    DataRows(XSSFSheet target, Styles styles) {
        this.target = target;
        this.styles = styles;
    }

    /** The part of the workbook that holds the sheet. */
    static String part(XSSFSheet sheet) {
        return sheet.getPackagePart().getPartName().getName().substring(1);
    }

    /** Adds rows to the part of the workbook that holds the sheet. */
    static byte[] addTo(byte[] sheet, Rows rows) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        Matcher extent = EXTENT.matcher(xml);
        if (!extent.find() || xml.indexOf(END) < 0 || xml.indexOf(END) != xml.lastIndexOf(END)) {
            throw new IllegalStateException("The library writes sheets in another way: " + xml);
        }
        return extent.replaceFirst("<dimension ref=\"A1:$1" + rows.last() + "\"/>")
                .replace(END, rows.xml() + END)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the header and the table, and returns the rows below the header as XML. */
    Rows write(Table table) {
        XSSFRow header = target.createRow(0);
        for (int i = 0; i < table.columns().size(); i++) {
            target.setColumnWidth(i, table.columns().get(i).width() * 256);
            XSSFCell cell = header.createCell(i);
            String name = table.columns().get(i).header();
            cell.setCellValue(name);
            cell.setCellStyle(styles.text(table.isNumeric(i) ? Look.NUMBER_HEADER : Look.HEADER, name, false));
        }
        ExcelTable.create(target, table, 0);
        target.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < table.rows().size(); i++) {
            row(xml, i + 2, table.rows().get(i));
        }
        return new Rows(xml.toString(), table.rows().size() + 1);
    }

    /** @param number of the row, as programs show it */
    private void row(StringBuilder xml, int number, List<Cell> cells) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Cell.Amount amount) {
                open(xml, number, i).append("\" s=\"").append(style(amount.amount()));
                close(xml, amount.amount().round(SheetRenderer.CELL_PRECISION).toPlainString());
            } else if (cells.get(i) instanceof Cell.Text text && !text.text().isEmpty()) {
                open(xml, number, i)
                        .append("\" s=\"")
                        .append(styles.dataText().getIndex())
                        .append("\" t=\"s");
                close(xml, String.valueOf(words.computeIfAbsent(text.text(), this::shared)));
            }
        }
        xml.append("</row>");
    }

    private static StringBuilder open(StringBuilder xml, int row, int column) {
        return xml.append("<c r=\"")
                .append(CellReference.convertNumToColString(column))
                .append(row);
    }

    private static void close(StringBuilder xml, String value) {
        xml.append("\"><v>").append(value).append("</v></c>");
    }

    /** The number of a text among the shared texts of the workbook. */
    private int shared(String text) {
        return target.getWorkbook().getSharedStringSource().addSharedStringItem(new XSSFRichTextString(text));
    }

    /** A notation that shows all decimals. */
    private short style(BigDecimal amount) {
        return numbers.computeIfAbsent(
                Math.max(0, amount.scale()),
                decimals -> styles.data(NumberFormats.exact(decimals)).getIndex());
    }
}
