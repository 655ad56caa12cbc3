package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.letter.TaggedDocument.Place;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;
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
    private final PDStructureElement element;
    private final List<Float> begins = new ArrayList<>();

    LetterTable(Pen pen, float points, Table table) {
        this.pen = pen;
        this.points = points;
        this.table = table;
        this.element = pen.document().element(pen.document().body(), StandardStructureTypes.TABLE);
        float all = table.columns().stream().mapToInt(Column::width).sum();
        float begin = pen.left();
        for (Column column : table.columns()) {
            begins.add(begin);
            begin += pen.width() * column.width() / all;
        }
        begins.add(begin + PADDING);
    }

    void draw() throws IOException {
        row(table.columns().stream().map(Column::header).toList(), PDTableAttributeObject.SCOPE_COLUMN, Pen.BLUE);
        for (List<Cell> row : table.rows()) {
            row(row.stream().map(ShownCell::of).toList(), PDTableAttributeObject.SCOPE_ROW, Pen.BLACK);
        }
    }

    private void row(List<String> texts, String scope, Color colour) throws IOException {
        PDStructureElement row = pen.document().element(element, StandardStructureTypes.TR);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(pen.lines(texts.get(i), end(i) - begin(i), points));
        }
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        float height = most * Pen.lineHeight(points) + BELOW_ROW * points;
        pen.require(height);
        for (int i = 0; i < cells.size(); i++) {
            boolean header = i == 0 || header(scope);
            PDStructureElement cell =
                    pen.document().element(row, header ? StandardStructureTypes.TH : StandardStructureTypes.TD);
            if (header) {
                PDTableAttributeObject attributes = new PDTableAttributeObject();
                attributes.setScope(scope);
                cell.addAttribute(attributes);
            }
            cell(cell, i, cells.get(i), colour);
        }
        pen.down(height);
        pen.rule(0, header(scope) ? Pen.BLUE : Pen.GREY);
    }

    private static boolean header(String scope) {
        return scope.equals(PDTableAttributeObject.SCOPE_COLUMN);
    }

    /** Numbers end at the right of their column. */
    private void cell(PDStructureElement cell, int column, List<String> lines, Color colour) throws IOException {
        pen.document().draw(cell, out -> {
            float y = pen.height();
            for (String line : lines) {
                y -= Pen.lineHeight(points);
                float x = table.isNumeric(column)
                        ? end(column) - pen.document().width(line.stripTrailing(), points)
                        : begin(column);
                pen.document().text(out, line, new Place(x, y), points, colour);
            }
        });
    }

    private float begin(int column) {
        return begins.get(column);
    }

    private float end(int column) {
        return begins.get(column + 1) - PADDING;
    }
}
