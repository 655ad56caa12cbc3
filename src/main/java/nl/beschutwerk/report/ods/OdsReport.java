package nl.beschutwerk.report.ods;

import nl.beschutwerk.report.BookFiles;
import nl.beschutwerk.report.book.Books;

/**
 * {@code ods/…}: the text and tables of every workbook as an OpenDocument spreadsheet, without its charts; and {@code
 * controle/cellen-ods.csv}, which lists for every cell the figure that the cell shows.
 */
public final class OdsReport extends BookFiles {

    public OdsReport() {
        super("ods", ".ods", Books::of, OdsArchive::of);
    }
}
