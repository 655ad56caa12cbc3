package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.letter.TaggedDocument.Place;
import nl.beschutwerk.report.table.Palette;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Writes from the top of a page down, between its margins. */
final class Pen {

    static final Color BLUE = new Color(Palette.BLUE);
    static final Color ORANGE = new Color(Palette.ORANGE);
    static final Color BLACK = new Color(Palette.BLACK);
    static final Color GREY = new Color(Palette.GREY);

    private static final float LEFT = 62;
    private static final float TOP = 54;
    private static final float BOTTOM = 46;
    private static final float LEADING = 1.32f;

    private static final float TOP_EDGE = PDRectangle.A4.getHeight() - TOP;

    private final TaggedDocument document;
    private final boolean onOnePage;
    private float y = TOP_EDGE;

    /** @param onOnePage whether all is written on one page, even if there is no room for it */
    Pen(TaggedDocument document, boolean onOnePage) {
        this.document = document;
        this.onOnePage = onOnePage;
    }

    TaggedDocument document() {
        return document;
    }

    float left() {
        return LEFT;
    }

    /** The width between the margins. */
    float width() {
        return PDRectangle.A4.getWidth() - 2 * LEFT;
    }

    /** The height of the pen above the lower edge of the document. */
    float height() {
        return y;
    }

    void down(float points) {
        y -= points;
    }

    /** Whether nothing was written below the lower margin. */
    boolean isOnPage() {
        return y >= BOTTOM;
    }

    static float lineHeight(float points) {
        return points * LEADING;
    }

    /**
     * Goes to the next page if there is no room here for something of this height, which is not divided.
     *
     * @return whether the pen is on another page than before
     */
    boolean require(float height) throws IOException {
        if (onOnePage || y - height >= BOTTOM || y >= TOP_EDGE) {
            return false;
        }
        document.nextPage();
        y = TOP_EDGE;
        return true;
    }

    /** Writes a text over the whole width, and goes down to below it. */
    void write(PDStructureElement element, String text, float points, Color colour) throws IOException {
        List<String> rest = lines(text, width(), points);
        while (!rest.isEmpty()) {
            require(lineHeight(points));
            int room = onOnePage ? rest.size() : Math.max(1, (int) ((y - BOTTOM) / lineHeight(points)));
            List<String> here = rest.subList(0, Math.min(room, rest.size()));
            document.draw(element, out -> {
                for (String line : here) {
                    down(lineHeight(points));
                    document.text(out, line, new Place(LEFT, y), points, colour);
                }
            });
            rest = rest.subList(here.size(), rest.size());
        }
    }

    /** The place of what is written below all else on a page. */
    static Place foot() {
        return new Place(LEFT, BOTTOM / 2);
    }

    /** A light line over the whole width, somewhat below the last line of text. */
    void rule(float below, Color colour) throws IOException {
        document.ornament(out -> line(out, new Place(LEFT, y - below), new Place(LEFT + width(), y - below), colour));
    }

    static void line(PDPageContentStream out, Place from, Place to, Color colour) throws IOException {
        out.setStrokingColor(colour);
        out.setLineWidth(0.75f);
        out.moveTo(from.x(), from.y());
        out.lineTo(to.x(), to.y());
        out.stroke();
    }

    /**
     * The lines of a text. A number stays with the words around it. Each line but the last ends with the space at which it was
     * broken, so that the lines together are the text.
     */
    List<String> lines(String text, float width, float points) {
        List<String> lines = new ArrayList<>();
        String line = "";
        String open = "";
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            open = open.isEmpty() ? words[i] : open + " " + words[i];
            if (i + 1 < words.length && !mayBeParted(words[i], words[i + 1])) {
                continue;
            }
            if (!line.isEmpty() && document.width(line + open, points) > width) {
                lines.add(line);
                line = "";
            }
            line += open + (i + 1 < words.length ? " " : "");
            open = "";
        }
        lines.add(line);
        return lines;
    }

    private static boolean mayBeParted(String word, String next) {
        boolean isNumber = !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
        boolean isBeforeNumber = !next.isEmpty() && Character.isDigit(next.charAt(0));
        return !isNumber && !isBeforeNumber;
    }
}
