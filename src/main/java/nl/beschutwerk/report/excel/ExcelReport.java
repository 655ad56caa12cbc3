package nl.beschutwerk.report.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.opendata.OpenDataFile;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;

/**
 * {@code excel/…}: a workbook of the country, and one of each region that has figures; and {@code controle/cellen-excel.csv},
 * which says of every cell which figure it shows.
 */
public final class ExcelReport implements ReportWriter {

    private static final String FOLDER = "excel";
    private static final String LEDGER = "controle/cellen-excel.csv";

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        List<Path> written = new ArrayList<>();
        CellLedger ledger = new CellLedger();
        for (Book book : Books.of(content)) {
            String relative = FOLDER + "/" + book.fileName() + ".xlsx";
            Files.write(folder.resolve(relative), BookRenderer.render(book, relative, ledger));
            written.add(Path.of(relative));
        }
        written.add(OpenDataFile.write(folder, LEDGER, CellLedger.HEADER, ledger.rows().stream()));
        return written;
    }
}
