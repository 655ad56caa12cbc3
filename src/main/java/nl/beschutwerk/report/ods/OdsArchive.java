package nl.beschutwerk.report.ods;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.report.StoredZip;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.Table;

/** Turns a book into the bytes of an OpenDocument spreadsheet: an archive of XML files. */
final class OdsArchive {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String LANGUAGE = "nl-NL";
    private static final String CREATOR = "Dashboard beschut werk";

    private OdsArchive() {}

    /**
     * Renders a book.
     *
     * @param file the path of the spreadsheet, relative to the release
     * @param ledger records which figure each cell shows
     */
    static byte[] of(Book book, String file, CellLedger ledger) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        // The standard requires this entry to be the first, and not compressed.
        files.put("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
        files.put("content.xml", OdsContent.of(book, file, ledger));
        files.put("styles.xml", OdsPages.of(book));
        files.put("meta.xml", meta(book));
        files.put("META-INF/manifest.xml", manifest());
        return StoredZip.of(files);
    }

    /** Title, language and dates of the document; the dates are those of the quarter, not of the run. */
    private static byte[] meta(Book book) {
        String moment = book.quarter().referenceDate() + "T00:00:00";
        Xml xml = new Xml();
        xml.open("office:document-meta").namespaces().attribute("office:version", Xml.VERSION);
        xml.open("office:meta");
        xml.open("dc:title").text(book.title()).close();
        xml.open("dc:language").text(LANGUAGE).close();
        xml.open("meta:initial-creator").text(CREATOR).close();
        xml.open("dc:creator").text(CREATOR).close();
        xml.open("meta:creation-date").text(moment).close();
        xml.open("dc:date").text(moment).close();
        return xml.close().close().bytes();
    }

    private static byte[] manifest() {
        Xml xml = new Xml();
        xml.open("manifest:manifest")
                .attribute("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")
                .attribute("manifest:version", Xml.VERSION);
        entry(xml, "/", TYPE);
        for (String name : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
            entry(xml, name, "text/xml");
        }
        return xml.close().bytes();
    }

    private static void entry(Xml xml, String path, String type) {
        xml.open("manifest:file-entry")
                .attribute("manifest:full-path", path)
                .attribute("manifest:media-type", type)
                .close();
    }

    /** The part of a spreadsheet that holds its sheets. */
    private static final class OdsContent {

        private OdsContent() {}

        static byte[] of(Book book, String file, CellLedger ledger) {
            OdsStyles styles = new OdsStyles();
            // The number styles that occur are known only after the sheets are written, but come before the sheets in
            // the file.
            new OdsRows(new Xml().open("office:spreadsheet").namespaces(), styles, file, new CellLedger())
                    .writeAll(book.sheets().stream()
                            .filter(sheet -> !sheet.isData())
                            .toList());
            book.sheets().stream()
                    .filter(Sheet::isData)
                    .flatMap(sheet -> sheet.table().rows().stream())
                    .flatMap(List::stream)
                    .filter(Cell.Amount.class::isInstance)
                    .forEach(cell -> styles.number(OdsRows.exact((Cell.Amount) cell), false));
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

        /** Names the tables, so that programs know the range of each and that it has a header. */
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
}
