package nl.beschutwerk.report.excel;

import java.nio.charset.StandardCharsets;

/**
 * The style named "Normal", on which the cells of every other workbook are based. A new workbook of the library has none, about
 * which programs warn that read it, and the library has no way to make it.
 */
final class NormalStyle {

    /** The part of a workbook that holds its styles. */
    static final String PART = "xl/styles.xml";

    private static final String BEFORE = "</cellXfs>";
    private static final String STYLE =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private NormalStyle() {}

    /** Adds the style to those of a workbook. */
    static byte[] addTo(byte[] styles) {
        String xml = new String(styles, StandardCharsets.UTF_8);
        if (!xml.contains(BEFORE) || xml.contains("<cellStyles")) {
            throw new IllegalStateException("The library writes styles in another way: " + xml);
        }
        return xml.replace(BEFORE, BEFORE + STYLE).getBytes(StandardCharsets.UTF_8);
    }
}
