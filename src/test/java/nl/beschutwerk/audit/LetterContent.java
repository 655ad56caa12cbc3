package nl.beschutwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** What a letter draws on its first page, to be spoilt piece by piece. */
final class LetterContent {

    private final Path file;
    private final PDDocument letter;
    private final List<Object> tokens;

    private LetterContent(Path file) throws IOException {
        this.file = file;
        this.letter = Loader.loadPDF(Files.readAllBytes(file));
        this.tokens = new PDFStreamParser(letter.getPage(0)).parse();
    }

    static LetterContent of(Path file) throws IOException {
        return new LetterContent(file);
    }

    /** Writes the first of the texts that are drawn exactly so in the place of the other, and the other in its place. */
    LetterContent swapTexts(String one, String other) throws IOException {
        int first = place(one);
        int second = place(other);
        Object kept = tokens.get(first);
        tokens.set(first, tokens.get(second));
        tokens.set(second, kept);
        return this;
    }

    /** Moves the last line from top to bottom to the right. */
    LetterContent moveLastUprightLine(float points) {
        int line = IntStream.range(0, tokens.size())
                .filter(i -> isOperator(i, "l") && x(i).equals(x(i - 3)))
                .reduce((one, other) -> other)
                .orElseThrow();
        tokens.set(line - 2, new COSFloat(((COSNumber) x(line)).floatValue() + points));
        tokens.set(line - 5, new COSFloat(((COSNumber) x(line - 3)).floatValue() + points));
        return this;
    }

    /** Leaves out the piece of content that begins with a text. */
    LetterContent without(String text) throws IOException {
        int begin = place(text);
        while (!isOperator(begin, "BDC")) {
            begin--;
        }
        int end = begin;
        while (!isOperator(end, "EMC")) {
            end++;
        }
        // An operator comes behind its two operands.
        tokens.subList(begin - 2, end + 1).clear();
        return this;
    }

    void save() throws IOException {
        try (letter) {
            PDStream changed = new PDStream(letter);
            try (OutputStream out = changed.createOutputStream()) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
            letter.getPage(0).setContents(changed);
            letter.save(file.toFile());
        }
    }

    /** The first operand of a point. */
    private COSBase x(int operator) {
        return (COSBase) tokens.get(operator - 2);
    }

    private int place(String text) throws IOException {
        PDPage page = letter.getPage(0);
        COSName name = page.getResources().getFontNames().iterator().next();
        PDFont font = page.getResources().getFont(name);
        byte[] wanted = font.encode(text);
        int[] places = IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i) instanceof COSString shown && Arrays.equals(shown.getBytes(), wanted))
                .toArray();
        assertThat(places).as(text).isNotEmpty();
        return places[0];
    }

    private boolean isOperator(int place, String name) {
        return tokens.get(place) instanceof Operator operator
                && operator.getName().equals(name);
    }
}
