package nl.beschutwerk.report.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Sheet;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns a book into the bytes of a workbook. */
final class BookRenderer {

    private static final String LANGUAGE = "nl-NL";
    private static final String CREATOR = "Dashboard beschut werk";

    private BookRenderer() {}

    /**
     * Renders a book.
     *
     * @param file where the workbook will stand, relative to the release
     * @param ledger takes down which figure each cell shows
     */
    static byte[] render(Book book, String file, CellLedger ledger) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            // All sheets exist before the first is filled, so that links find their targets.
            book.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
            for (Sheet sheet : book.sheets()) {
                XSSFSheet target = workbook.getSheet(sheet.name());
                new SheetRenderer(target, styles, file, ledger).render(sheet);
                PageSetup.apply(target, book);
            }
            workbook.setActiveSheet(0);
            describe(workbook, book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.rewrite(bytes.toByteArray());
        }
    }

    /** Title, language and dates of the document; the dates are those of the quarter, not of the run. */
    private static void describe(XSSFWorkbook workbook, Book book) {
        Optional<Date> moment = Optional.of(Date.from(
                book.quarter().referenceDate().atStartOfDay(ZoneOffset.UTC).toInstant()));
        PackagePropertiesPart core =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(book.title());
        core.setCreatorProperty(CREATOR);
        core.setLanguageProperty(LANGUAGE);
        core.setCreatedProperty(moment);
        core.setModifiedProperty(moment);
    }
}
