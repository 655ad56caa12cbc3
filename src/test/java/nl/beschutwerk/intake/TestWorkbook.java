package nl.beschutwerk.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook built part by part, so that a test can put a fault into any of them. */
public final class TestWorkbook {

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String BOOK = "xl/workbook.xml";
    public static final String BOOK_RELS = "xl/_rels/workbook.xml.rels";
    public static final String TYPES = "[Content_Types].xml";
    public static final String SHARED = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public TestWorkbook() {
        part(TYPES, """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml"
                ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="%s"/></Types>
                """.formatted(SHEET_TYPE));
        part(
                "_rels/.rels",
                rels("<Relationship Id=\"r1\" Type=\"" + TYPE + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        part(
                BOOK,
                "<workbook " + MAIN + " xmlns:r=\"" + TYPE + "\"><workbookPr/><sheets>"
                        + "<sheet name=\"Blad1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                BOOK_RELS,
                rels("<Relationship Id=\"rId1\" Type=\"" + TYPE + "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"rId2\" Type=\"" + TYPE
                        + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                        + "<Relationship Id=\"rId3\" Type=\"" + TYPE + "styles\" Target=\"styles.xml\"/>"));
        part(
                SHARED,
                "<sst " + MAIN + "><si><t>land</t></si><si><r><rPr><b/></rPr><t>geb</t></r><r><t>ied</t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si></sst>");
        part(
                STYLES,
                "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\-mm\\-yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy-mm-dd hh:mm:ss\"/></numFmts><cellXfs>"
                        + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
        rows("");
    }

    private static String rels(String relationships) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relationships
                + "</Relationships>";
    }

    /** Replaces or adds a part. */
    public TestWorkbook part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public TestWorkbook part(String name, byte[] bytes) {
        parts.put(name, bytes.clone());
        return this;
    }

    /** The bytes of a part. */
    public byte[] part(String name) {
        return Objects.requireNonNull(parts.get(name)).clone();
    }

    /** Replaces text within a part. */
    public TestWorkbook with(String name, String search, String replacement) {
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        if (!xml.contains(search)) {
            throw new IllegalArgumentException("Not in " + name + ": " + search);
        }
        return part(name, xml.replace(search, replacement));
    }

    public TestWorkbook without(String name) {
        parts.remove(name);
        return this;
    }

    /** Gives the sheet these rows, written as XML. */
    public TestWorkbook rows(String rows) {
        return part(SHEET, sheet(rows));
    }

    public static String sheet(String rows) {
        return "<worksheet " + MAIN + "><dimension ref=\"A1:B2\"/><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** Gives the sheet rows of text: one row per line, with semicolons between the cells. */
    public TestWorkbook lines(String... lines) {
        StringBuilder rows = new StringBuilder();
        for (String line : lines) {
            rows.append("<row>");
            for (String cell : line.split(";", -1)) {
                rows.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
            }
            rows.append("</row>");
        }
        return rows(rows.toString());
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }
}
