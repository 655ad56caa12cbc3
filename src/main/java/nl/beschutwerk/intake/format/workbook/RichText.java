package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;

/** Text that may change its looks halfway: the characters count, not their looks. */
final class RichText {

    private RichText() {}

    /** Adds the text of the present element ({@code si} or {@code is}); hints how to pronounce it are left out. */
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
