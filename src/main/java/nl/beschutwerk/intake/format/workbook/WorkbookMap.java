package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where in a workbook its first sheet is, and what the cells of it refer to.
 *
 * @param sheet part with the rows
 * @param sharedTexts part with texts; empty when the workbook has none
 * @param styles part with the formats of cells; empty when the workbook has none
 * @param from1904 whether dates are counted from 1904 instead of 1900
 */
record WorkbookMap(String sheet, Optional<String> sharedTexts, Optional<String> styles, boolean from1904) {

    private static final String MAIN = ".sheet.main+xml";

    static WorkbookMap of(Parts parts) throws IOException {
        String book = Relationships.of(parts, "").ofType("officeDocument").orElseThrow(WorkbookFault::noWorkbook);
        requirePlainWorkbook(parts, contentType(parts, book));
        Relationships relationships = Relationships.of(parts, book);
        boolean from1904 = false;
        Optional<String> sheet = Optional.empty();
        try (XmlPart xml = XmlPart.open(parts.require(book), "workbook")) {
            while (xml.nextChild(1)) {
                if (xml.is("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.is("sheets") && sheet.isEmpty()) {
                    sheet = Optional.of(firstSheet(xml, relationships));
                }
            }
            xml.finish();
        }
        return new WorkbookMap(
                sheet.orElseThrow(WorkbookFault::damaged),
                relationships.ofType("sharedStrings"),
                relationships.ofType("styles"),
                from1904);
    }

    private static String firstSheet(XmlPart xml, Relationships relationships) throws IOException {
        if (!xml.nextChild(2) || !xml.is("sheet")) {
            throw WorkbookFault.damaged();
        }
        String state = xml.attribute("state");
        if (state != null && !state.equals("visible")) {
            throw WorkbookFault.firstSheetHidden();
        }
        return relationships.ofId(xml.attribute("id"), "worksheet").orElseThrow(WorkbookFault::firstSheetIsNoTable);
    }

    private static void requirePlainWorkbook(Parts parts, String contentType) throws IOException {
        if (contentType.contains("sheet.binary")) {
            throw WorkbookFault.binary();
        }
        boolean macros = parts.anyName(name -> name.endsWith("vbaproject.bin") || name.startsWith("xl/macrosheets/"));
        if (macros || contentType.contains("macroEnabled")) {
            throw WorkbookFault.macros();
        }
        if (!contentType.endsWith(MAIN)) {
            throw WorkbookFault.noWorkbook();
        }
    }

    private static String contentType(Parts parts, String part) throws IOException {
        String byEnding = "";
        String ending = part.substring(part.lastIndexOf('.') + 1);
        try (XmlPart xml =
                XmlPart.open(parts.find("[Content_Types].xml").orElseThrow(WorkbookFault::noWorkbook), "Types")) {
            while (xml.nextChild(1)) {
                if (xml.is("Override") && ("/" + part).equalsIgnoreCase(xml.attribute("PartName"))) {
                    return xml.require("ContentType");
                }
                if (xml.is("Default") && ending.equalsIgnoreCase(xml.attribute("Extension"))) {
                    byEnding = xml.require("ContentType");
                }
            }
        }
        return byEnding;
    }

    private static boolean isTrue(@Nullable String value) {
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
