package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.letter.TaggedDocument.Place;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Chart.BarChart.Line;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Bar;
import nl.beschutwerk.report.table.Chart.KeyBarsChart.Panel;
import nl.beschutwerk.report.table.Palette.KeyBar;
import nl.beschutwerk.report.table.Table;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/**
 * Draws panels of bars below each other, each bar behind its name and its amount. The longest of a panel has all the room that
 * there is. Each bar is a piece of content of its own, with its name and its amount.
 */
final class LetterPicture {

    private static final float BAR = 1.3f;
    private static final float ROW = 1.75f;
    private static final float HEADER = 1.5f;
    private static final float SPACE = 0.7f;
    private static final float SMALL = 0.86f;

    /** Where text begins above the lower edge of its bar. */
    private static final float BASE = 0.3f;

    private final Pen pen;
    private final float points;
    private final KeyBarsChart chart;
    private final Table table;
    private final float amountsEnd;
    private final float begin;
    private final float room;

    LetterPicture(Pen pen, float points, KeyBarsChart chart, Table table) {
        this.pen = pen;
        this.points = points;
        this.chart = chart;
        this.table = table;
        this.amountsEnd = pen.left() + widest(chart.names()) + SPACE * points + widest(chart.amounts());
        this.begin = amountsEnd + SPACE * points;
        this.room = pen.left() + pen.width() - begin;
    }

    void draw() throws IOException {
        float top = pen.height();
        PDStructureElement figure = pen.document().element(pen.document().body(), StandardStructureTypes.Figure);
        figure.setAlternateDescription(chart.description().text());
        for (Panel panel : chart.panels()) {
            draw(figure, panel);
        }
        PDLayoutAttributeObject place = new PDLayoutAttributeObject();
        place.setBBox(new PDRectangle(pen.left(), pen.height(), pen.width(), top - pen.height()));
        figure.addAttribute(place);
    }

    float height() {
        int bars =
                chart.panels().stream().mapToInt(panel -> panel.bars().size()).sum();
        return (bars * ROW + chart.panels().size() * (HEADER + SPACE)) * points;
    }

    /** Above the bars the unit, and the name of the target at its line, which runs behind the bars. */
    private void draw(PDStructureElement figure, Panel panel) throws IOException {
        BigDecimal largest = panel.bars().stream()
                .map(bar -> amount(cell(bar)))
                .reduce(panel.target().map(LetterPicture::amount).orElse(BigDecimal.ZERO), BigDecimal::max);
        pen.down(HEADER * points);
        float header = pen.height() + BASE * points;
        float bottom = pen.height() - panel.bars().size() * ROW * points - 0.2f * points;
        pen.document().draw(figure, out -> {
            pen.document().text(out, panel.amountTitle() + " ", new Place(pen.left(), header), small(), Pen.BLACK);
            Pen.line(out, new Place(begin, pen.height()), new Place(begin, bottom), Pen.BLACK);
        });
        if (panel.target().isPresent()) {
            target(figure, panel.target().get(), largest, bottom);
        }
        for (Bar bar : panel.bars()) {
            pen.down(ROW * points);
            pen.document().draw(figure, out -> draw(out, bar, largest));
        }
        pen.down(SPACE * points);
    }

    private void target(PDStructureElement figure, Line line, BigDecimal largest, float bottom) throws IOException {
        float header = pen.height() + BASE * points;
        float x = begin + length(amount(line), largest);
        float width = pen.document().width(line.name(), small());
        float left = Math.max(begin, Math.min(x - width / 2, pen.left() + pen.width() - width));
        pen.document().draw(figure, out -> {
            pen.document().text(out, line.name() + " ", new Place(left, header), small(), Pen.BLACK);
            out.saveGraphicsState();
            out.setLineDashPattern(new float[] {4, 2}, 0);
            Pen.line(out, new Place(x, pen.height()), new Place(x, bottom), Pen.BLACK);
            out.restoreGraphicsState();
        });
    }

    private void draw(PDPageContentStream out, Bar bar, BigDecimal largest) throws IOException {
        float line = pen.height() + BASE * points;
        Cell.OfFigure cell = cell(bar);
        String shown = ShownCell.of(cell);
        pen.document().text(out, text(bar, chart.names()) + " ", new Place(pen.left(), line), points, Pen.BLACK);
        float left = amountsEnd - pen.document().width(shown, points);
        pen.document().text(out, shown, new Place(left, line), points, Pen.BLACK);
        if (cell.value() instanceof Given) {
            out.saveGraphicsState();
            KeyBar look = KeyBar.of(bar.look());
            out.setStrokingColor(new Color(look.edge()));
            out.setNonStrokingColor(new Color(look.inside()));
            out.setLineWidth(1);
            out.setLineDashPattern(look.dashed() ? new float[] {3, 2} : new float[0], 0);
            out.addRect(begin, pen.height(), length(amount(cell), largest), BAR * points);
            out.fillAndStroke();
            out.restoreGraphicsState();
        }
    }

    private float length(BigDecimal amount, BigDecimal largest) {
        return largest.signum() == 0
                ? 0
                : amount.divide(largest, MathContext.DECIMAL32).floatValue() * room;
    }

    private float small() {
        return SMALL * points;
    }

    private Cell.OfFigure cell(Bar bar) {
        return (Cell.OfFigure) table.rows().get(bar.row()).get(chart.amounts());
    }

    private String text(Bar bar, int column) {
        return ShownCell.of(table.rows().get(bar.row()).get(column));
    }

    private static BigDecimal amount(Cell.OfFigure cell) {
        return cell.value() instanceof Given given ? given.amount() : BigDecimal.ZERO;
    }

    private static BigDecimal amount(Line line) {
        return BigDecimal.valueOf(line.amount());
    }

    private float widest(int column) {
        return (float) chart.panels().stream()
                .flatMap(panel -> panel.bars().stream())
                .mapToDouble(bar -> pen.document().width(text(bar, column), points))
                .max()
                .orElse(0);
    }
}
