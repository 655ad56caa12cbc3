package nl.beschutwerk.audit.consistency;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** What a page shows, by the numbers with which its tags refer to it: text, and the rectangles that are painted. */
final class TaggedContent extends PDFGraphicsStreamEngine {

    /** Number of what no tag refers to. */
    static final int UNTAGGED = -1;

    private final Map<Integer, StringBuilder> texts = new HashMap<>();
    private final Map<Integer, List<Double>> lengths = new HashMap<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final List<Double> path = new ArrayList<>();
    private Point2D at = new Point2D.Float();

    private TaggedContent(PDPage page) {
        super(page);
    }

    static TaggedContent of(PDPage page) throws IOException {
        TaggedContent reader = new TaggedContent(page);
        reader.processPage(page);
        return reader;
    }

    /** The text that belongs to a number. */
    String text(int number) {
        return texts.getOrDefault(number, new StringBuilder()).toString();
    }

    /** The widths of the rectangles that belong to a number, in the order in which they were painted. */
    List<Double> lengths(int number) {
        return lengths.getOrDefault(number, List.of());
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        super.beginMarkedContentSequence(tag, properties);
        open.push(properties == null ? UNTAGGED : properties.getInt(COSName.MCID, UNTAGGED));
    }

    @Override
    public void endMarkedContentSequence() {
        super.endMarkedContentSequence();
        open.pop();
    }

    @Override
    protected void showFontGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String shown = font.toUnicode(code);
        texts.computeIfAbsent(number(), any -> new StringBuilder()).append(shown == null ? "?" : shown);
    }

    @Override
    public void appendRectangle(Point2D first, Point2D second, Point2D third, Point2D fourth) {
        path.add(first.distance(second));
    }

    @Override
    public void strokePath() {
        painted();
    }

    @Override
    public void fillPath(int rule) {
        painted();
    }

    @Override
    public void fillAndStrokePath(int rule) {
        painted();
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
        at = new Point2D.Float(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
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

    private void painted() {
        lengths.computeIfAbsent(number(), any -> new ArrayList<>()).addAll(path);
        path.clear();
    }

    private int number() {
        return open.isEmpty() ? UNTAGGED : open.peek();
    }
}
