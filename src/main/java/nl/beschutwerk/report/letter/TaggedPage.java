package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A document of one page (A4) that tells with each piece of its content what the piece is: a heading, a cell, an ornament. */
final class TaggedPage implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final byte[] FONT_BYTES = fontBytes();

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body;
    private final List<PDStructureElement> owners = new ArrayList<>();
    private final TrueTypeFont letters;
    private final PDFont font;
    private final PDPageContentStream out;

    TaggedPage() throws IOException {
        document.addPage(page);
        body = element(root, StandardStructureTypes.DOCUMENT);
        letters = new TTFParser().parse(new RandomAccessReadBuffer(FONT_BYTES));
        // Joining letters, such as f and i, takes most of the time of a letter, and the text that is read back is the
        // same.
        letters.setEnableGsub(false);
        font = PDType0Font.load(document, letters, true);
        out = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false);
    }

    /** Draws a piece of content. */
    interface Drawing {

        void on(PDPageContentStream out) throws IOException;
    }

    /** The outermost element, which holds all others. */
    PDStructureElement body() {
        return body;
    }

    /** Adds an element behind those that its parent has. */
    PDStructureElement element(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        element.setPage(page);
        parent.appendKid(element);
        return element;
    }

    /** Draws what an element shows. */
    void draw(PDStructureElement element, Drawing drawing) throws IOException {
        int number = owners.size();
        owners.add(element);
        element.appendKid(number);
        out.beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
        drawing.on(out);
        out.endMarkedContent();
    }

    /** Draws what has no meaning, such as a line between rows. */
    void ornament(Drawing drawing) throws IOException {
        out.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(out);
        out.endMarkedContent();
    }

    /** Draws a text that begins at a place. */
    void text(PDPageContentStream out, String text, Place place, float points, Color colour) throws IOException {
        out.beginText();
        out.setFont(font, points);
        out.setNonStrokingColor(colour);
        out.newLineAtOffset(place.x(), place.y());
        out.showText(text);
        out.endText();
    }

    /** The width of a text. */
    float width(String text, float points) {
        try {
            return font.getStringWidth(text) * points / 1000;
        } catch (IOException e) {
            throw new IllegalStateException("The font is in memory", e);
        }
    }

    /** A place on the page, from its lower left corner. */
    record Place(float x, float y) {}

    /** The document, whose page is complete. */
    PDDocument finish() throws IOException {
        out.close();
        COSArray elements = new COSArray();
        owners.forEach(elements::add);
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(elements);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
        root.setParentTreeNextKey(1);
        page.setStructParents(0);
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        document.getDocumentCatalog().setStructureTreeRoot(root);
        return document;
    }

    @Override
    public void close() throws IOException {
        out.close();
        document.close();
        letters.close();
    }

    private static byte[] fontBytes() {
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            if (in == null) {
                throw new IllegalStateException("PDFBox does not have " + FONT);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(FONT + " cannot be read", e);
        }
    }
}
