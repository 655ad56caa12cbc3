package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.letter.TaggedDocument.Place;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Draws a table with a row of headers; the first cell of each further row is the header of that row. */
final class LetterTable {

    private static final float PADDING = 8;
    private static final float BELOW_ROW = 0.3f;

    private final Pen pen;
    private final float points;
    private final Table table;
    private final Row header;
    private final List<Float> begins = new ArrayList<>();

    LetterTable(Pen pen, float points, Table table) {
        this.pen = pen;
        this.points = points;
        this.table = table;
        float all = table.columns().stream().mapToInt(Column::width).sum();
        float begin = pen.left();
        for (Column column : table.columns()) {
            begins.add(begin);
            begin += pen.width() * column.width() / all;
        }
        begins.add(begin + PADDING);
        header = lines(table.columns().stream().map(Column::header).toList());
    }

    /** The lines of each cell of a row, and its height. */
    private record Row(List<List<String>> cells, float height) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    void draw() throws IOException {
        PDStructureElement element = pen.document().element(pen.document().body(), StandardStructureTypes.TABLE);
        pen.require(beginning());
        draw(element, header, PDTableAttributeObject.SCOPE_COLUMN, Pen.BLUE);
        for (List<Cell> cells : table.rows()) {
            Row row = row(cells);
            if (pen.require(row.height())) {
                repeatHeader();
            }
            draw(element, row, PDTableAttributeObject.SCOPE_ROW, Pen.BLACK);
        }
    }

    /** The height of the header with the first row, which are not parted. */
    float beginning() {
        return header.height()
                + (table.rows().isEmpty() ? 0 : row(table.rows().get(0)).height());
    }

    private Row row(List<Cell> cells) {
        return lines(cells.stream().map(ShownCell::of).toList());
    }

    private Row lines(List<String> texts) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(pen.lines(texts.get(i), end(i) - begin(i), points));
        }
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return new Row(cells, most * Pen.lineHeight(points) + BELOW_ROW * points);
    }

    private void draw(PDStructureElement element, Row drawn, String scope, Color colour) throws IOException {
        PDStructureElement row = pen.document().element(element, StandardStructureTypes.TR);
        for (int i = 0; i < drawn.cells().size(); i++) {
            boolean isHeader = i == 0 || header(scope);
            PDStructureElement cell =
                    pen.document().element(row, isHeader ? StandardStructureTypes.TH : StandardStructureTypes.TD);
            if (isHeader) {
                PDTableAttributeObject attributes = new PDTableAttributeObject();
                attributes.setScope(scope);
                cell.addAttribute(attributes);
            }
            int column = i;
            pen.document().draw(cell, out -> cell(out, column, drawn.cells().get(column), colour));
        }
        pen.down(drawn.height());
        pen.rule(0, header(scope) ? Pen.BLUE : Pen.GREY);
    }

    /** The header once more, on a page on which the table goes on. It has no tag: a screen reader knows the header already. */
    private void repeatHeader() throws IOException {
        pen.document().ornament(out -> {
            for (int i = 0; i < header.cells().size(); i++) {
                cell(out, i, header.cells().get(i), Pen.BLUE);
            }
        });
        pen.down(header.height());
        pen.rule(0, Pen.BLUE);
    }

    private static boolean header(String scope) {
        return scope.equals(PDTableAttributeObject.SCOPE_COLUMN);
    }

    /** Numbers end at the right of their column. */
    private void cell(PDPageContentStream out, int column, List<String> lines, Color colour) throws IOException {
        float y = pen.height();
        for (String line : lines) {
            y -= Pen.lineHeight(points);
            float x = table.isNumeric(column)
                    ? end(column) - pen.document().width(line.stripTrailing(), points)
                    : begin(column);
            pen.document().text(out, line, new Place(x, y), points, colour);
        }
    }

    private float begin(int column) {
        return begins.get(column);
    }

    private float end(int column) {
        return begins.get(column + 1) - PADDING;
    }
}
