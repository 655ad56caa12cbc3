package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;

/** Text that may change its formatting halfway. Only the characters are read. */
final class RichText {

    private RichText() {}

    /** Appends the text of the current element ({@code si} or {@code is}), without phonetic hints. */
    static void read(XmlPart xml, StringBuilder into) throws IOException {
        int within = xml.depth();
        while (xml.nextChild(within)) {
            if (xml.is("t")) {
                xml.readText(into);
            } else if (xml.is("r")) {
                int run = xml.depth();
                while (xml.nextChild(run)) {
                    if (xml.is("t")) {
                        xml.readText(into);
                    }
                }
            }
            if (into.length() > WorkbookLimits.MAX_TOKEN) {
                throw WorkbookFault.unsafe();
            }
        }
    }
}
