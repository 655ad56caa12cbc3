package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which styles of cells show a number as a date, and which of those show its time too. */
final class CellFormats {

    /** Excel's own bound on a format. */
    private static final int MAX_FORMAT = 255;

    private final BitSet dates = new BitSet();
    private final BitSet times = new BitSet();
    private int size;

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
                        formats.add(number(xml.attribute("numFmtId")), own);
                    }
                }
            }
            xml.finish();
        }
        return formats;
    }

    /** Whether cells of a style show dates. */
    boolean isDate(int style) {
        return dates.get(style);
    }

    /** Whether cells of a style show dates with the time of day. */
    boolean showsTime(int style) {
        return times.get(style);
    }

    /** A style by its number in the workbook; 0 where a cell names none. */
    int style(@Nullable String attribute) throws IOException {
        return attribute == null ? 0 : number(attribute);
    }

    private void add(int id, Map<Integer, String> own) throws IOException {
        String format = own.containsKey(id) ? own.get(id) : BuiltinFormats.getBuiltinFormat(id);
        if (format != null && format.length() <= MAX_FORMAT && DateUtil.isADateFormat(id, format)) {
            dates.set(size);
            String lower = format.toLowerCase(Locale.ROOT);
            times.set(size, lower.contains("h") || lower.contains("s"));
        }
        size++;
        bound(size);
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
