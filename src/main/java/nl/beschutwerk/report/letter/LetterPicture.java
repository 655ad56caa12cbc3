package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.letter.TaggedPage.Place;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.Look;
import nl.beschutwerk.report.table.Table;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Draws bars below each other, each between its name and its amount. The longest has all the room that there is. */
final class LetterPicture {

    private static final float BAR = 1.5f;
    private static final float ROW = 2.1f;
    private static final float SPACE = 0.7f;

    private final Pen pen;
    private final float points;

    LetterPicture(Pen pen, float points) {
        this.pen = pen;
        this.points = points;
    }

    void draw(KeyBarsChart chart, Table table) throws IOException {
        List<Row> rows = chart.bars().stream()
                .map(bar -> Row.of(table.rows().get(bar.row()), chart, bar.look()))
                .toList();
        float top = pen.height();
        PDStructureElement figure = pen.page().element(pen.page().body(), StandardStructureTypes.Figure);
        figure.setAlternateDescription(chart.description().text());
        pen.page().draw(figure, out -> draw(out, rows));
        pen.down(SPACE * points);
        PDLayoutAttributeObject place = new PDLayoutAttributeObject();
        place.setBBox(new PDRectangle(pen.left(), pen.height(), pen.width(), top - pen.height()));
        figure.addAttribute(place);
    }

    private void draw(PDPageContentStream out, List<Row> rows) throws IOException {
        BigDecimal largest = rows.stream().map(Row::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        float begin = pen.left() + widest(rows.stream().map(Row::name).toList()) + SPACE * points;
        float room = pen.left()
                + pen.width()
                - begin
                - widest(rows.stream().map(Row::shown).toList())
                - 2 * SPACE * points;
        float top = pen.height();
        for (Row row : rows) {
            pen.down(ROW * points);
            float line = pen.height() + 0.4f * points;
            pen.page().text(out, row.name() + " ", new Place(pen.left(), line), points, Pen.BLACK);
            float length = row.share(largest).floatValue() * room;
            if (row.isGiven()) {
                out.saveGraphicsState();
                look(out, row.look());
                out.addRect(begin, pen.height(), length, BAR * points);
                out.fillAndStroke();
                out.restoreGraphicsState();
            }
            Place behind = new Place(begin + length + SPACE * points, line);
            pen.page().text(out, row.shown() + " ", behind, points, Pen.BLACK);
        }
        Pen.line(out, new Place(begin, top), new Place(begin, pen.height() - 0.4f * points), Pen.BLACK);
    }

    /** People light, jobs dark, a target open with a dashed edge. */
    private static void look(PDPageContentStream out, Look look) throws IOException {
        out.setStrokingColor(Pen.BLUE);
        out.setLineWidth(1);
        out.setLineDashPattern(look == Look.TARGET ? new float[] {3, 2} : new float[0], 0);
        out.setNonStrokingColor(
                switch (look) {
                    case TARGET -> Color.WHITE;
                    case JOBS -> Pen.BLUE;
                    case PERSONS, NOT_WORKING, SHARE, SHARE_OF_COUNTRY, BOUND -> Pen.LIGHT_BLUE;
                });
    }

    private float widest(List<String> texts) {
        return (float) texts.stream()
                .mapToDouble(text -> pen.page().width(text, points))
                .max()
                .orElse(0);
    }

    /** One bar. */
    private record Row(String name, Cell.OfFigure cell, Look look) {

        static Row of(List<Cell> cells, KeyBarsChart chart, Look look) {
            return new Row(ShownCell.of(cells.get(chart.names())), (Cell.OfFigure) cells.get(chart.amounts()), look);
        }

        String shown() {
            return ShownCell.of(cell);
        }

        boolean isGiven() {
            return cell.value() instanceof Given;
        }

        BigDecimal amount() {
            return cell.value() instanceof Given given ? given.amount() : BigDecimal.ZERO;
        }

        BigDecimal share(BigDecimal largest) {
            return largest.signum() == 0 ? BigDecimal.ZERO : amount().divide(largest, MathContext.DECIMAL32);
        }
    }
}
