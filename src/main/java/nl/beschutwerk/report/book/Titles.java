package nl.beschutwerk.report.book;

import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.text.DutchFormat;

/** Titles, and the warning that belongs above everything that is invented. */
final class Titles {

    private static final String INVENTED = "verzonnen cijfers";

    private Titles() {}

    /** For example {@code Beschut werk, Nederland, 31 december 2024}. */
    static String of(String subject, ReleaseContent content, Area area) {
        return marked(
                subject + ", " + area.name() + ", "
                        + DutchFormat.date(content.quarter().referenceDate()),
                content);
    }

    /** The title, which says so where figures are invented. */
    static String marked(String title, ReleaseContent content) {
        return content.synthetic() ? title + " (" + INVENTED + ")" : title;
    }

    /** Stands above every sheet of a release of invented figures; otherwise empty. */
    static List<SheetText> warnings(ReleaseContent content) {
        return content.synthetic()
                ? List.of(SheetText.warning("Let op: dit zijn " + INVENTED
                        + ", gemaakt om het programma te laten zien. Ze zeggen niets over de werkelijkheid."))
                : List.of();
    }
}
