package nl.beschutwerk.report.letter;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportParts;
import nl.beschutwerk.report.ReportWriter;
import nl.beschutwerk.report.book.Letters;

/**
 * {@code pdf/…}: a letter of one page beside each workbook, with the words of its summary; and {@code
 * controle/cellen-pdf.csv}, which lists for every sentence, cell and picture the figures that it shows.
 */
public final class LetterReport implements ReportWriter {

    private static final BookFiles FILES = new BookFiles("pdf", ".pdf", Letters::of, LetterPdf::of);

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return parts(content, folder).writeAll();
    }

    @Override
    public ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        return FILES.parts(content, folder);
    }
}
