package nl.beschutwerk.report.ods;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Palette;
import nl.beschutwerk.report.table.Table.Column;

/** The styles of cells, like those of the workbook: colour is never the only difference between them. */
final class OdsStyles {

    /** Name of the style of dates, and of their number format. */
    static final String DATE = "datum";

    private static final String DARK_BLUE = hex(Palette.BLUE);
    private static final String DARK_RED = hex(Palette.RED);
    private static final String WHITE = hex(Palette.WHITE);
    private static final String LINE = "0.75pt solid " + hex(Palette.GREY);

    /** Width of a digit of the standard font, in tenths of a millimetre. */
    private static final int MILLIMETRES_TENTHS_A_DIGIT = 24;

    /** The form of a number: its decimals, the text that follows it, and whether it has a plus sign. */
    record NumberForm(int decimals, String suffix, boolean plus) {

        String name() {
            return "getal" + decimals + (suffix.isEmpty() ? "" : suffix.equals("%") ? "procent" : "punt")
                    + (plus ? "meer" : "");
        }
    }

    private final Map<String, NumberForm> numbers = new LinkedHashMap<>();

    /** The name of the style of a number in a table. */
    String number(NumberForm form, boolean standingOut) {
        numbers.putIfAbsent(form.name(), form);
        return form.name() + (standingOut ? "-vet" : "");
    }

    static String columnName(int width) {
        return "breedte" + width;
    }

    /** Writes all styles, including those of the numbers that occurred. */
    void write(Xml xml, Book book) {
        TreeSet<Integer> widths = new TreeSet<>();
        book.sheets()
                .forEach(sheet ->
                        sheet.table().columns().stream().map(Column::width).forEach(widths::add));
        widths.forEach(width -> column(xml, width));
        xml.open("style:style")
                .attribute("style:name", "blad")
                .attribute("style:family", "table")
                .attribute("style:master-page-name", OdsPages.MASTER_PAGE)
                .close();
        date(xml);
        numbers.values().forEach(form -> number(xml, form));
        cell(xml, "titel", "", "", "18pt", true, "");
        cell(xml, "groot", "", "", "20pt", true, "");
        cell(xml, "kop", "", "", "14pt", false, "");
        cell(xml, "waarschuwing", "", "", "12pt", true, DARK_RED);
        cell(xml, "tekst", "", "", "12pt", false, "");
        cell(xml, "tussenkop", "", "", "12pt", true, "");
        cell(xml, "overnemen", "text", "start", "12pt", false, "");
        cell(xml, "kop-lang", "text", "start", "14pt", false, "");
        cell(xml, "waarschuwing-lang", "text", "start", "12pt", true, DARK_RED);
        link(xml);
        cell(xml, "kopregel", "header", "start", "12pt", true, WHITE);
        cell(xml, "kopregel-getal", "header", "end", "12pt", true, WHITE);
        cell(xml, "cel", "body", "start", "12pt", false, "");
        cell(xml, "cel-vet", "body", "start", "12pt", true, "");
        cell(xml, "teken", "body", "end", "12pt", false, "");
        cell(xml, "teken-vet", "body", "end", "12pt", true, "");
        data(xml, DATE, DATE, "start", false);
        numbers.keySet().forEach(name -> {
            data(xml, name, name, "end", false);
            data(xml, name + "-vet", name, "end", true);
        });
    }

    /** For example {@code #154273}. */
    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    private static void link(Xml xml) {
        xml.open("style:style").attribute("style:name", "link").attribute("style:family", "table-cell");
        xml.open("style:text-properties")
                .attribute("fo:font-size", "12pt")
                .attribute("fo:color", DARK_BLUE)
                .attribute("style:text-underline-style", "solid")
                .close();
        xml.close();
    }

    private static void column(Xml xml, int width) {
        int tenths = width * MILLIMETRES_TENTHS_A_DIGIT;
        xml.open("style:style").attribute("style:name", columnName(width)).attribute("style:family", "table-column");
        xml.open("style:table-column-properties")
                .attribute("style:column-width", tenths / 10 + "." + tenths % 10 + "mm")
                .close();
        xml.close();
    }

    private static void date(Xml xml) {
        xml.open("number:date-style")
                .attribute("style:name", "vorm-" + DATE)
                .attribute("number:language", "nl")
                .attribute("number:country", "NL");
        xml.open("number:day").close();
        xml.open("number:text").text(" ").close();
        xml.open("number:month")
                .attribute("number:style", "long")
                .attribute("number:textual", "true")
                .close();
        xml.open("number:text").text(" ").close();
        xml.open("number:year").attribute("number:style", "long").close();
        xml.close();
    }

    private static void number(Xml xml, NumberForm form) {
        xml.open("number:number-style")
                .attribute("style:name", "vorm-" + form.name())
                .attribute("number:language", "nl")
                .attribute("number:country", "NL");
        if (form.plus()) {
            xml.open("number:text").text("+").close();
        }
        xml.open("number:number")
                .attribute("number:decimal-places", String.valueOf(form.decimals()))
                .attribute("number:min-decimal-places", String.valueOf(form.decimals()))
                .attribute("number:min-integer-digits", "1")
                .attribute("number:grouping", "true")
                .close();
        if (!form.suffix().isEmpty()) {
            xml.open("number:text").text(form.suffix()).close();
        }
        xml.close();
    }

    private static void data(Xml xml, String name, String form, String align, boolean bold) {
        xml.open("style:style")
                .attribute("style:name", name)
                .attribute("style:family", "table-cell")
                .attribute("style:data-style-name", "vorm-" + form);
        properties(xml, "body", align, "12pt", bold, "");
        xml.close();
    }

    private static void cell(
            Xml xml, String name, String kind, String align, String size, boolean bold, String colour) {
        xml.open("style:style").attribute("style:name", name).attribute("style:family", "table-cell");
        properties(xml, kind, align, size, bold, colour);
        xml.close();
    }

    private static void properties(Xml xml, String kind, String align, String size, boolean bold, String colour) {
        if (!kind.isEmpty()) {
            xml.open("style:table-cell-properties").attribute("fo:wrap-option", "wrap");
            xml.attribute("style:vertical-align", kind.equals("header") ? "bottom" : "top");
            xml.attribute("fo:padding", "1mm");
            if (kind.equals("header")) {
                xml.attribute("fo:background-color", DARK_BLUE);
            } else if (kind.equals("body")) {
                xml.attribute("fo:border-bottom", LINE);
            }
            xml.close();
        }
        if (!align.isEmpty()) {
            xml.open("style:paragraph-properties")
                    .attribute("fo:text-align", align)
                    .close();
        }
        xml.open("style:text-properties").attribute("fo:font-size", size);
        if (bold) {
            xml.attribute("fo:font-weight", "bold");
        }
        if (!colour.isEmpty()) {
            xml.attribute("fo:color", colour);
        }
        xml.close();
    }
}
