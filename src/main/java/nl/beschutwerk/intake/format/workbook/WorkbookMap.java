package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The location of the sheets in a workbook and of the parts that their cells refer to.
 *
 * @param sheets the parts of the first visible sheets, in order; an empty string for a sheet that is not a table. The first
 * sheet is always a table.
 * @param sharedTexts part with shared texts; empty if the workbook has none
 * @param styles part with the formats of cells; empty if the workbook has none
 * @param from1904 whether dates are counted from 1904 instead of 1900
 * @param calculatedWhenOpened whether formulas are calculated only when a person opens the workbook. Programs that do not
 * calculate set this, and the stored results then are not those of the formulas
 */
record WorkbookMap(
        List<String> sheets,
        Optional<String> sharedTexts,
        Optional<String> styles,
        boolean from1904,
        boolean calculatedWhenOpened) {

    private static final String MAIN = ".sheet.main+xml";

    static WorkbookMap of(Parts parts) throws IOException {
        String book = Relationships.of(parts, "").ofType("officeDocument").orElseThrow(WorkbookFault::noWorkbook);
        requirePlainWorkbook(parts, contentType(parts, book));
        Relationships relationships = Relationships.of(parts, book);
        boolean from1904 = false;
        boolean calculatedWhenOpened = false;
        List<String> sheets = new ArrayList<>();
        try (XmlPart xml = XmlPart.open(parts.require(book), "workbook")) {
            while (xml.nextChild(1)) {
                if (xml.is("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.is("calcPr")) {
                    calculatedWhenOpened = isTrue(xml.attribute("fullCalcOnLoad"));
                } else if (xml.is("sheets") && sheets.isEmpty()) {
                    readSheets(xml, relationships, sheets);
                }
            }
            xml.finish();
        }
        if (sheets.isEmpty()) {
            throw WorkbookFault.damaged();
        }
        return new WorkbookMap(
                List.copyOf(sheets),
                relationships.ofType("sharedStrings"),
                relationships.ofType("styles"),
                from1904,
                calculatedWhenOpened);
    }

    private static void readSheets(XmlPart xml, Relationships relationships, List<String> sheets) throws IOException {
        while (xml.nextChild(2)) {
            if (sheets.isEmpty() && !xml.is("sheet")) {
                throw WorkbookFault.damaged();
            }
            if (sheets.size() == WorkbookLimits.MAX_SHEETS_SEARCHED) {
                continue;
            }
            String state = xml.attribute("state");
            boolean visible = state == null || state.equals("visible");
            Optional<String> part = relationships.ofId(xml.attribute("id"), "worksheet");
            if (sheets.isEmpty() && !visible) {
                throw WorkbookFault.firstSheetHidden();
            }
            if (sheets.isEmpty() && part.isEmpty()) {
                throw WorkbookFault.firstSheetIsNoTable();
            }
            if (visible) {
                sheets.add(part.orElse(""));
            }
        }
    }

    /** Returns the part with the rows. */
    String firstSheet() {
        return sheets.get(0);
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
                if (xml.is("Override") && ("/" + part).equalsIgnoreCase(Parts.withSlashes(xml.require("PartName")))) {
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
