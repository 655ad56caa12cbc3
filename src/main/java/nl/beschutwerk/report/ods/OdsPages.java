package nl.beschutwerk.report.ods;

import nl.beschutwerk.report.table.Book;

/** The part of a spreadsheet that sets its language, its font and how it prints. */
final class OdsPages {

    static final String MASTER_PAGE = "Liggend";

    private OdsPages() {}

    static byte[] of(Book book) {
        Xml xml = new Xml();
        xml.open("office:document-styles").namespaces().attribute("office:version", Xml.VERSION);
        xml.open("office:styles");
        xml.open("style:default-style").attribute("style:family", "table-cell");
        xml.open("style:text-properties")
                .attribute("fo:font-family", "Arial")
                .attribute("fo:font-size", "12pt")
                .attribute("fo:language", "nl")
                .attribute("fo:country", "NL")
                .close();
        xml.close().close();
        xml.open("office:automatic-styles");
        xml.open("style:page-layout").attribute("style:name", "pagina");
        xml.open("style:page-layout-properties")
                .attribute("fo:page-width", "29.7cm")
                .attribute("fo:page-height", "21cm")
                .attribute("style:print-orientation", "landscape")
                .attribute("style:scale-to-X", "1")
                .attribute("style:scale-to-Y", "0")
                .close();
        margin(xml, "style:header-style", "fo:margin-bottom");
        margin(xml, "style:footer-style", "fo:margin-top");
        xml.close().close();
        xml.open("office:master-styles");
        xml.open("style:master-page")
                .attribute("style:name", MASTER_PAGE)
                .attribute("style:page-layout-name", "pagina");
        xml.open("style:header");
        xml.open("text:p").text(book.pageMark()).close().close();
        xml.open("style:footer");
        xml.open("text:p").text(book.title() + ", pagina ");
        xml.open("text:page-number").text("1").close().close().close();
        return xml.close().close().close().bytes();
    }

    /** The margin for a header or footer of a page. */
    private static void margin(Xml xml, String style, String side) {
        xml.open(style);
        xml.open("style:header-footer-properties")
                .attribute("fo:min-height", "7mm")
                .attribute(side, "2mm")
                .close();
        xml.close();
    }
}
