package nl.beschutwerk.report.excel;

import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.book.Books;

/**
 * {@code excel/…}: a workbook of the country, and one of each region that has figures; and {@code controle/cellen-excel.csv},
 * which lists for every cell the figure that the cell shows.
 */
public final class ExcelReport extends BookFiles {

    public ExcelReport() {
        super("excel", ".xlsx", Books::of, BookRenderer::render);
    }
}
