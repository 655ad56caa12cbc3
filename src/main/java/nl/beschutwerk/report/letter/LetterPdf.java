package nl.beschutwerk.report.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Sheet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The bytes of a letter. Equal letters have equal bytes: nothing in them depends on the clock, the machine or chance. */
final class LetterPdf {

    /** Sizes of the letters, in points; the first with which all fits on one page is taken. */
    private static final float[] SIZES = {11, 10.5f, 10, 9.5f, 9, 8.5f, 8};

    /** The size if all sizes are too large for one page: whoever must turn the page anyway can have letters that are easy to read. */
    private static final float SIZE_ON_PAGES = 10;

    private LetterPdf() {}

    static byte[] of(Book book, String file, CellLedger ledger) throws IOException {
        Sheet sheet = book.sheets().get(0);
        List<Block> blocks = Block.of(sheet);
        Block.record(blocks, file, sheet.name(), ledger);
        for (float points : SIZES) {
            try (TaggedDocument document = new TaggedDocument()) {
                Pen pen = new Pen(document, true);
                new LetterLayout(pen, points).draw(blocks);
                if (pen.isOnPage()) {
                    return finished(document, book, file);
                }
            }
        }
        try (TaggedDocument document = new TaggedDocument()) {
            new LetterLayout(new Pen(document, false), SIZE_ON_PAGES).draw(blocks);
            document.number(Pen.foot(), SIZE_ON_PAGES, Pen.BLACK);
            return finished(document, book, file);
        }
    }

    private static byte[] finished(TaggedDocument tagged, Book book, String file) throws IOException {
        PDDocument document = tagged.finish();
        Description.write(document, book);
        return unpacked(bytes(document, file), file);
    }

    /** The same document with streams that are not packed: how Java packs them differs between its versions. */
    private static byte[] unpacked(byte[] packed, String file) throws IOException {
        try (PDDocument document = Loader.loadPDF(packed)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    byte[] content;
                    try (COSInputStream in = stream.createInputStream()) {
                        content = in.readAllBytes();
                    }
                    stream.removeItem(COSName.FILTER);
                    try (OutputStream out = stream.createOutputStream()) {
                        out.write(content);
                    }
                }
            }
            return bytes(document, file);
        }
    }

    private static byte[] bytes(PDDocument document, String file) throws IOException {
        // Otherwise the identifier of the file is made of the time.
        CRC32 checksum = new CRC32();
        checksum.update(file.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(checksum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
