package nl.beschutwerk.report.ods;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportParts;
import nl.beschutwerk.report.ReportWriter;

/**
 * {@code ods/…}: the text and tables of every workbook as an OpenDocument spreadsheet, without its charts; and {@code
 * controle/cellen-ods.csv}, which lists for every cell the figure that the cell shows.
 */
public final class OdsReport implements ReportWriter {

    private static final BookFiles FILES = new BookFiles("ods", ".ods", OdsArchive::of);

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return parts(content, folder).writeAll();
    }

    @Override
    public ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        return FILES.parts(content, folder);
    }
}
