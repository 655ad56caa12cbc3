package nl.beschutwerk.report.ods;

import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.Table;

/** The part of a spreadsheet that holds its sheets. */
final class OdsContent {

    private OdsContent() {}

    static byte[] of(Book book, String file, CellLedger ledger) {
        OdsStyles styles = new OdsStyles();
        // Which looks of numbers there are is known once the sheets are written, and they stand before the sheets.
        new OdsRows(new Xml().open("office:spreadsheet").namespaces(), styles, file, new CellLedger())
                .writeAll(book.sheets());
        Xml xml = new Xml();
        xml.open("office:document-content").namespaces().attribute("office:version", Xml.VERSION);
        xml.open("office:automatic-styles");
        styles.write(xml, book);
        xml.close();
        xml.open("office:body").open("office:spreadsheet");
        new OdsRows(xml, styles, file, ledger).writeAll(book.sheets());
        ranges(xml, book);
        return xml.close().close().close().bytes();
    }

    /** Names the tables, so that programs know where each stands, and that it has a header. */
    private static void ranges(Xml xml, Book book) {
        xml.open("table:database-ranges");
        for (Sheet sheet : book.sheets()) {
            Table table = sheet.table();
            int header = OdsRows.textRows(sheet);
            String name = "'" + sheet.name().replace("'", "''") + "'.";
            xml.open("table:database-range")
                    .attribute("table:name", table.name())
                    .attribute(
                            "table:target-range-address",
                            name + OdsRows.address(header, 0) + ":" + name
                                    + OdsRows.address(
                                            header + table.rows().size(),
                                            table.columns().size() - 1))
                    .attribute("table:contains-header", "true")
                    .attribute("table:display-filter-buttons", "false")
                    .close();
        }
        xml.close();
    }
}
