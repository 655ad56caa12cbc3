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

    /** A heading stays with the first lines of the text below it. */
    private static final float LINES_WITH_HEADING = 3;

    private static final float AFTER_PARAGRAPH = 0.35f;

    private final Pen pen;
    private final float points;

    /** @param points size of the letters of a sentence */
    LetterLayout(Pen pen, float points) {
        this.pen = pen;
        this.points = points;
    }

    void draw(List<Block> blocks) throws IOException {
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Title title) {
                write(StandardStructureTypes.H1, title.text(), TITLE * points, Pen.BLUE);
            } else if (block instanceof Heading heading) {
                pen.require(height(heading) + (i + 1 < blocks.size() ? beginning(blocks.get(i + 1)) : 0));
                pen.down(BEFORE_HEADING * points);
                write(StandardStructureTypes.H2, heading.text(), HEADING * points, Pen.BLUE);
            } else if (block instanceof Text text) {
                text(text);
            } else if (block instanceof Picture picture) {
                picture(picture).draw();
            } else if (block instanceof Cells cells) {
                new LetterTable(pen, points * SMALL, cells.table()).draw();
            }
        }
    }

    private LetterPicture picture(Picture picture) {
        return new LetterPicture(pen, points, picture.chart(), picture.table());
    }

    /** The height of a heading, with the space above and below it. */
    private float height(Heading heading) {
        int lines = pen.lines(heading.text(), pen.width(), HEADING * points).size();
        return (BEFORE_HEADING + AFTER_PARAGRAPH) * points + lines * Pen.lineHeight(HEADING * points);
    }

    /** The height of what stays with the heading above it: a picture, the first row of a table, or some lines. */
    private float beginning(Block block) {
        if (block instanceof Picture picture) {
            return picture(picture).height();
        }
        return block instanceof Cells cells
                ? new LetterTable(pen, points * SMALL, cells.table()).beginning()
                : LINES_WITH_HEADING * Pen.lineHeight(points);
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
