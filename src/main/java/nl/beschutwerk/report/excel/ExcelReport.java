package nl.beschutwerk.report.excel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.report.InParallel;
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

    /** A file, and what was taken down of its cells. */
    private record Written(Path file, CellLedger ledger) {}

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(FOLDER));
        List<Written> books = InParallel.each(Books.of(content), book -> write(book, folder));
        List<Path> written = new ArrayList<>(books.stream().map(Written::file).toList());
        Stream<List<String>> cells =
                books.stream().map(Written::ledger).map(CellLedger::rows).flatMap(List::stream);
        written.add(OpenDataFile.write(folder, LEDGER, CellLedger.HEADER, cells));
        return written;
    }

    private static Written write(Book book, Path folder) throws IOException {
        String relative = FOLDER + "/" + book.fileName() + ".xlsx";
        CellLedger ledger = new CellLedger();
        Files.write(folder.resolve(relative), BookRenderer.render(book, relative, ledger));
        return new Written(Path.of(relative), ledger);
    }
}
