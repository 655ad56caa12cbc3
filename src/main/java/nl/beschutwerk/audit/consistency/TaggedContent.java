package nl.beschutwerk.audit.consistency;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What a page shows, by the numbers with which its tags refer to it: text, bars and lines. */
final class TaggedContent extends PDFGraphicsStreamEngine {

    /** Number of what no tag refers to. */
    static final int UNTAGGED = -1;

    private final Map<Integer, Piece> pieces = new TreeMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final Piece path = new Piece();
    private Point2D at = new Point2D.Float();

    private TaggedContent(PDPage page) {
        super(page);
    }

    /** What belongs to one number. */
    static final class Piece {

        private final StringBuilder text = new StringBuilder();
        private final List<Bar> bars = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private boolean strange;

        String text() {
            return text.toString();
        }

        /** The rectangles, in the order in which they were painted. */
        List<Bar> bars() {
            return bars;
        }

        List<Line> lines() {
            return lines;
        }

        /** Whether it has a shape that is neither a rectangle nor a line, or text that programs read in place of what is shown. */
        boolean isStrange() {
            return strange;
        }

        private void add(Piece other) {
            text.append(other.text);
            bars.addAll(other.bars);
            lines.addAll(other.lines);
            strange |= other.strange;
        }

        private void clear() {
            bars.clear();
            lines.clear();
            strange = false;
        }
    }

    /** A rectangle: where it begins from the left, and how long it is, in points. */
    record Bar(double begin, double length) {}

    /** A line: where it begins and ends from the left, in points. */
    record Line(double from, double to) {

        boolean isUpright() {
            return Math.abs(from - to) < 0.01;
        }
    }

    static TaggedContent of(PDPage page) throws IOException {
        TaggedContent reader = new TaggedContent(page);
        reader.processPage(page);
        return reader;
    }

    /** The numbers that belong to anything on the page. */
    Set<Integer> numbers() {
        return pieces.keySet();
    }

    /** What belongs to a number; empty if nothing does. */
    Piece piece(int number) {
        return pieces.getOrDefault(number, new Piece());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        open.push(properties == null ? UNTAGGED : properties.getInt(COSName.MCID, UNTAGGED));
        if (properties != null && properties.keySet().stream().anyMatch(key -> !key.equals(COSName.MCID))) {
            current().strange = true;
        }
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        open.pop();
    }

    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String shown = font.toUnicode(code);
        current().text.append(shown == null ? "?" : shown);
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.bars.add(new Bar(first.getX(), first.distance(second)));
    }

    @Override
    public void strokePath() {
        painted();
    }

    @Override
    public void fillPath(int rule) {
        filled();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        filled();
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void moveTo(float x, float y) {
        at = new Point2D.Float(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lines.add(new Line(at.getX(), x));
        at = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.strange = true;
        at = new Point2D.Float(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return at;
    }

    @Override
    public void closePath() {
        // A path that is closed is painted later.
    }

    @Override
    public void clip(int rule) {
        // What is clipped is painted later.
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
        throw new IOException("A letter has no pictures of points");
    }

    @Override
    public void shadingFill(COSName name) throws IOException {
        throw new IOException("A letter has no shades");
    }

    /** A bar must be a rectangle, so that its length can be read. */
    private void filled() {
        path.strange |= !path.lines.isEmpty();
        painted();
    }

    private void painted() {
        current().add(path);
        path.clear();
    }

    private Piece current() {
        return pieces.computeIfAbsent(open.isEmpty() ? UNTAGGED : open.peek(), any -> new Piece());
    }
}
