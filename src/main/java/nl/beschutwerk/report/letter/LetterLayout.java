package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import nl.beschutwerk.report.letter.Block.Cells;
import nl.beschutwerk.report.letter.Block.Heading;
import nl.beschutwerk.report.letter.Block.Picture;
import nl.beschutwerk.report.letter.Block.Text;
import nl.beschutwerk.report.letter.Block.Title;
import nl.beschutwerk.report.table.SheetText;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Lays out the blocks of a letter below each other. */
final class LetterLayout {

    private static final float TITLE = 1.6f;
    private static final float HEADING = 1.2f;
    private static final float SMALL = 0.86f;
    private static final float BEFORE_HEADING = 0.9f;

    /** A heading stays with the first lines below it. */
    private static final float WITH_HEADING = 6;

    private static final float AFTER_PARAGRAPH = 0.35f;

    private final Pen pen;
    private final float points;

    /** @param points size of the letters of a sentence */
    LetterLayout(Pen pen, float points) {
        this.pen = pen;
        this.points = points;
    }

    void draw(List<Block> blocks) throws IOException {
        for (Block block : blocks) {
            if (block instanceof Title title) {
                write(StandardStructureTypes.H1, title.text(), TITLE * points, Pen.BLUE);
            } else if (block instanceof Heading heading) {
                pen.require(WITH_HEADING * points);
                pen.down(BEFORE_HEADING * points);
                write(StandardStructureTypes.H2, heading.text(), HEADING * points, Pen.BLUE);
            } else if (block instanceof Text text) {
                text(text);
            } else if (block instanceof Picture picture) {
                new LetterPicture(pen, points, picture.chart(), picture.table()).draw();
            } else if (block instanceof Cells cells) {
                new LetterTable(pen, points * SMALL, cells.table()).draw();
            }
        }
    }

    private void text(Text text) throws IOException {
        Color colour = text.style() == SheetText.Style.WARNING ? Pen.ORANGE : Pen.BLACK;
        float size = text.style() == SheetText.Style.PLAIN ? SMALL * points : points;
        write(StandardStructureTypes.P, text.paragraph().text(), size, colour);
    }

    private void write(String type, String text, float size, Color colour) throws IOException {
        pen.write(pen.document().element(pen.document().body(), type), text, size, colour);
        pen.down(AFTER_PARAGRAPH * points);
    }
}
