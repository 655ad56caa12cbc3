package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.letter.TaggedPage.Place;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Writes from the top of a page down, between its margins. */
final class Pen {

    static final Color BLUE = new Color(0x15, 0x42, 0x73);
    static final Color LIGHT_BLUE = new Color(0xC9, 0xD9, 0xEA);
    static final Color ORANGE = new Color(0xB8, 0x4A, 0x00);
    static final Color BLACK = new Color(0x1A, 0x1A, 0x1A);
    static final Color GREY = new Color(0xB0, 0xB0, 0xB0);

    private static final float LEFT = 62;
    private static final float TOP = 54;
    private static final float BOTTOM = 46;
    private static final float LEADING = 1.32f;

    private final TaggedPage page;
    private float y = PDRectangle.A4.getHeight() - TOP;

    Pen(TaggedPage page) {
        this.page = page;
    }

    TaggedPage page() {
        return page;
    }

    float left() {
        return LEFT;
    }

    /** The width between the margins. */
    float width() {
        return PDRectangle.A4.getWidth() - 2 * LEFT;
    }

    /** The height of the pen above the lower edge of the page. */
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

    /** Writes a text over the whole width, and goes down to below it. */
    void write(PDStructureElement element, String text, float points, Color colour) throws IOException {
        List<String> lines = lines(text, width(), points);
        page.draw(element, out -> {
            for (String line : lines) {
                down(lineHeight(points));
                page.text(out, line, new Place(LEFT, y), points, colour);
            }
        });
    }

    /** A light line over the whole width, somewhat below the last line of text. */
    void rule(float below, Color colour) throws IOException {
        page.ornament(out -> line(out, new Place(LEFT, y - below), new Place(LEFT + width(), y - below), colour));
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
            if (!line.isEmpty() && page.width(line + open, points) > width) {
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
