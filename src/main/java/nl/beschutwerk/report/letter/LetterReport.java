package nl.beschutwerk.report.letter;

import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.book.Letters;

/**
 * {@code pdf/…}: a letter of one page beside each workbook, with the words of its summary; and {@code
 * controle/cellen-pdf.csv}, which lists for every sentence, cell and picture the figures that it shows.
 */
public final class LetterReport extends BookFiles {

    public LetterReport() {
        super("pdf", ".pdf", Letters::of, LetterPdf::of);
    }
}
