package nl.beschutwerk.report.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.beschutwerk.report.StoredZip;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Sheet;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
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
     * @param file the path of the workbook, relative to the release
     * @param ledger records which figure each cell shows
     */
    static byte[] render(Book book, String file, CellLedger ledger) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Styles styles = new Styles(workbook);
            // All sheets exist before the first is filled, so that the targets of links exist.
            book.sheets().forEach(sheet -> workbook.createSheet(sheet.name()));
            Map<String, DataRows.Rows> data = new LinkedHashMap<>();
            for (Sheet sheet : book.sheets()) {
                XSSFSheet target = workbook.getSheet(sheet.name());
                if (sheet.isData()) {
                    data.put(DataRows.part(target), new DataRows(target, styles).write(sheet.table()));
                } else {
                    new SheetRenderer(target, styles, file, ledger).render(sheet);
                }
                PageSetup.apply(target, book);
            }
            workbook.setActiveSheet(0);
            describe(workbook, book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.rewrite(bytes.toByteArray(), data);
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

    /** Rewrites the archive of a workbook so that its bytes depend only on the contents, and adds the rows of data. */
    private static final class FixedZip {

        private FixedZip() {}

        static byte[] rewrite(byte[] archive, Map<String, DataRows.Rows> data) throws IOException {
            Map<String, byte[]> files = new LinkedHashMap<>();
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
            files.computeIfPresent(NormalStyle.PART, (name, styles) -> NormalStyle.addTo(styles));
            data.forEach((part, rows) -> files.computeIfPresent(part, (name, sheet) -> DataRows.addTo(sheet, rows)));
            return StoredZip.of(files);
        }
    }

    /** How a sheet opens and how it prints. */
    private static final class PageSetup {

        /** Above and below: enough for one line of header and one line of footer. */
        private static final double MARGIN_INCHES = 0.6;

        private PageSetup() {}

        static void apply(XSSFSheet sheet, Book book) {
            sheet.setActiveCell(CellAddress.A1);
            sheet.setDisplayGridlines(false);
            sheet.setFitToPage(true);
            sheet.setHorizontallyCenter(false);
            sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
            sheet.setMargin(PageMargin.BOTTOM, MARGIN_INCHES);
            PrintSetup print = sheet.getPrintSetup();
            print.setPaperSize(PrintSetup.A4_PAPERSIZE);
            print.setLandscape(true);
            print.setFitWidth((short) 1);
            print.setFitHeight((short) 0);
            if (!book.pageMark().isEmpty()) {
                sheet.getHeader().setCenter(book.pageMark());
            }
            // An ampersand begins a code in a footer; two ampersands show one.
            sheet.getFooter().setLeft(book.title().replace("&", "&&"));
            sheet.getFooter().setRight("Pagina &P van &N");
        }
    }
}
