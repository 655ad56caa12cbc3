package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The kind of value that a cell shows its number as, by the style of the cell. */
final class CellFormats {

    /** The prefix of the format texts in {@link BuiltinFormats} for format numbers without a meaning of their own. */
    private static final String RESERVED = "reserved";

    private final List<CellKind> kinds = new ArrayList<>();

    private CellFormats() {}

    static CellFormats none() {
        return new CellFormats();
    }

    static CellFormats read(InputStream part) throws IOException {
        CellFormats formats = new CellFormats();
        Map<Integer, String> own = new HashMap<>();
        try (XmlPart xml = XmlPart.open(part, "styleSheet")) {
            while (xml.nextChild(1)) {
                if (xml.is("numFmts")) {
                    while (xml.nextChild(2)) {
                        own.put(number(xml.require("numFmtId")), xml.require("formatCode"));
                        bound(own.size());
                    }
                } else if (xml.is("cellXfs")) {
                    while (xml.nextChild(2)) {
                        formats.kinds.add(kind(number(xml.attribute("numFmtId")), own));
                        bound(formats.kinds.size());
                    }
                }
            }
            xml.finish();
        }
        return formats;
    }

    /**
     * Returns the kind of value that cells of a style show their number as.
     *
     * @param style number of the style in the workbook; null for the first
     */
    CellKind kind(@Nullable String style) throws IOException {
        int number = number(style);
        return number < kinds.size() ? kinds.get(number) : CellKind.NUMBER;
    }

    private static CellKind kind(int id, Map<Integer, String> own) {
        String format = own.containsKey(id) ? own.get(id) : BuiltinFormats.getBuiltinFormat(id);
        return format == null || format.startsWith(RESERVED) ? CellKind.NUMBER : CellKind.of(format);
    }

    private static void bound(int count) throws IOException {
        if (count > WorkbookLimits.MAX_STYLES) {
            throw WorkbookFault.unsafe();
        }
    }

    private static int number(@Nullable String text) throws IOException {
        if (text == null) {
            return 0;
        }
        if (!text.matches("[0-9]{1,6}")) {
            throw WorkbookFault.damaged();
        }
        return Integer.parseInt(text);
    }
}
