package nl.beschutwerk.report.excel;

import java.io.IOException;
import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;

/**
 * {@code excel/…}: a workbook of the country, and one of each region that has figures; and {@code controle/cellen-excel.csv},
 * which lists for every cell the figure that the cell shows.
 */
public final class ExcelReport extends BookFiles {

    /** The bytes of a workbook that is not part of a release, and has no ledger. */
    public static byte[] workbook(Book book) throws IOException {
        return BookRenderer.render(book, book.fileName() + ".xlsx", new CellLedger());
    }

    public ExcelReport() {
        super("excel", ".xlsx", Books::of, BookRenderer::render);
    }
}
