package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.text.Disclosure;
import nl.beschutwerk.report.text.DutchFormat;

/** Titles, and the warning above all invented figures. */
final class Titles {

    private static final String INVENTED = "SYNTHETISCHE GEGEVENS";

    private Titles() {}

    /** An area in running text. Regions bear the names of municipalities, so the word for region precedes the name. */
    static String name(Area area) {
        return area.level() == AreaLevel.ARBEIDSMARKTREGIO ? "arbeidsmarktregio " + area.name() : area.name();
    }

    /** The same at the beginning of a line. */
    static String nameFirst(Area area) {
        String name = name(area);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** For example {@code Beschut werk, Nederland, 31 december 2024}. */
    static String of(String subject, ReleaseContent content, Area area) {
        return marked(
                subject + ", " + name(area) + ", "
                        + DutchFormat.date(content.quarter().referenceDate()),
                content);
    }

    /** The title, which says so if figures are invented. */
    static String marked(String title, ReleaseContent content) {
        return content.synthetic() ? INVENTED + ": " + title : title;
    }

    /** The mark at the head of every printed page; empty if pages bear no mark. */
    static String pageMark(ReleaseContent content) {
        return content.synthetic() ? INVENTED : "";
    }

    /** The warnings above every sheet: that figures are invented, that small numbers are not hidden. Otherwise empty. */
    static List<SheetText> warnings(ReleaseContent content) {
        List<SheetText> warnings = new ArrayList<>();
        if (content.synthetic()) {
            warnings.add(SheetText.warning("Let op: dit zijn " + INVENTED
                    + ", gemaakt om het programma te laten zien. Ze zeggen niets over de werkelijkheid."));
        }
        if (!content.method().hidesSmallCounts()) {
            warnings.add(SheetText.warning(Disclosure.inWords(content.method())));
        }
        return warnings;
    }
}
