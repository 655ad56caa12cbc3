package nl.beschutwerk.report.excel;

import nl.beschutwerk.report.table.Book;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet opens and how it prints. */
final class PageSetup {

    /** Above and below: room for a line at the head and the foot of a page, and no more. */
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
        // An ampersand begins a code in a footer; two are one.
        sheet.getFooter().setLeft(book.title().replace("&", "&&"));
        sheet.getFooter().setRight("Pagina &P van &N");
    }
}
