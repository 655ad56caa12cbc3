package nl.beschutwerk.report.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportParts;
import nl.beschutwerk.report.ReportWriter;

/**
 * {@code excel/…}: a workbook of the country, and one of each region that has figures; and {@code controle/cellen-excel.csv},
 * which lists for every cell the figure that the cell shows.
 */
public final class ExcelReport implements ReportWriter {

    private static final BookFiles FILES = new BookFiles("excel", ".xlsx", BookRenderer::render);

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        return parts(content, folder).writeAll();
    }

    @Override
    public ReportParts parts(ReleaseContent content, Path folder) throws IOException {
        return FILES.parts(content, folder);
    }
}
