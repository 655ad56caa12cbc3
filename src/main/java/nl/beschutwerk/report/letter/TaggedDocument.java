package nl.beschutwerk.report.letter;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A document on pages of A4 that tells with each piece of its content what the piece is: a heading, a cell, an ornament. */
final class TaggedDocument implements AutoCloseable {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final byte[] FONT_BYTES = fontBytes();
    private static final Map<Integer, Float> WIDTHS = new ConcurrentHashMap<>();

    private final PDDocument document = new PDDocument();
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement body;
    private final List<Page> pages = new ArrayList<>();
    private final TrueTypeFont letters;
    private final PDFont font;

    TaggedDocument() throws IOException {
        body = element(root, StandardStructureTypes.DOCUMENT);
        letters = new TTFParser().parse(new RandomAccessReadBuffer(FONT_BYTES));
        // Joining letters, such as f and i, takes most of the time of a letter, and the text that is read back is the
        // same.
        letters.setEnableGsub(false);
        font = PDType0Font.load(document, letters, true);
        nextPage();
    }

    /** Draws a piece of content. */
    interface Drawing {

        void on(PDPageContentStream out) throws IOException;
    }

    /** A page, and to which element each numbered piece of its content belongs. */
    private record Page(PDPage page, PDPageContentStream out, List<PDStructureElement> owners) {}

    /** The outermost element, which holds all others. */
    PDStructureElement body() {
        return body;
    }

    /** Adds an element behind those that its parent has. */
    PDStructureElement element(PDStructureNode parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** What is drawn from now on is on a new page. */
    void nextPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(new Page(
                page, new PDPageContentStream(document, page, AppendMode.OVERWRITE, false), new ArrayList<>()));
    }

    private Page newest() {
        return pages.get(pages.size() - 1);
    }

    /** Draws something that an element shows, behind what it shows already. */
    void draw(PDStructureElement element, Drawing drawing) throws IOException {
        Page on = newest();
        int number = on.owners().size();
        on.owners().add(element);
        if (element.getPage() == null) {
            element.setPage(on.page());
        }
        if (element.getPage().equals(on.page())) {
            element.appendKid(number);
        } else {
            PDMarkedContentReference elsewhere = new PDMarkedContentReference();
            elsewhere.setPage(on.page());
            elsewhere.setMCID(number);
            element.appendKid(elsewhere);
        }
        on.out().beginMarkedContent(COSName.getPDFName(element.getStructureType()), number);
        drawing.on(on.out());
        on.out().endMarkedContent();
    }

    /** Draws what has no meaning, such as a line between rows. */
    void ornament(Drawing drawing) throws IOException {
        ornament(newest(), drawing);
    }

    private static void ornament(Page on, Drawing drawing) throws IOException {
        on.out().beginMarkedContent(COSName.ARTIFACT);
        drawing.on(on.out());
        on.out().endMarkedContent();
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

    /** The width of a text: the sum of the widths of its characters, which are measured once for all letters. */
    float width(String text, float points) {
        float width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += WIDTHS.computeIfAbsent(text.codePointAt(i), this::width);
        }
        return width * points / 1000;
    }

    private float width(int character) {
        try {
            return font.getStringWidth(Character.toString(character));
        } catch (IOException e) {
            throw new IllegalStateException("The font is in memory", e);
        }
    }

    /** A place on the page, from its lower left corner. */
    record Place(float x, float y) {}

    /** Draws on each page which one it is, if there is more than one. Programs tell it in their own way. */
    void number(Place place, float points, Color colour) throws IOException {
        for (int i = 0; pages.size() > 1 && i < pages.size(); i++) {
            String number = "Bladzijde " + (i + 1) + " van " + pages.size();
            ornament(pages.get(i), out -> text(out, number, place, points, colour));
        }
    }

    /** The document, whose pages are complete. */
    PDDocument finish() throws IOException {
        COSArray numbers = new COSArray();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            page.out().close();
            COSArray elements = new COSArray();
            page.owners().forEach(elements::add);
            numbers.add(COSInteger.get(i));
            numbers.add(elements);
            page.page().setStructParents(i);
            page.page().getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        }
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        root.setParentTree(new PDNumberTreeNode(tree, COSArray.class));
        root.setParentTreeNextKey(pages.size());
        document.getDocumentCatalog().setStructureTreeRoot(root);
        return document;
    }

    @Override
    public void close() throws IOException {
        for (Page page : pages) {
            page.out().close();
        }
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
