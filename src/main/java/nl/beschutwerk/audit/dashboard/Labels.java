package nl.beschutwerk.audit.dashboard;

import java.util.Map;
import nl.beschutwerk.audit.consistency.AreaNames;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;

/** What Dutch readers call what a number is of. */
final class Labels {

    /** Headers of columns in tables of areas, by indicator. */
    private static final Map<String, String> COLUMNS = Map.of(
            "werkzame_personen", "Werkzame personen",
            "banen_31", "Banen van 31 uur",
            "doelstelling", "Doelstelling (banen)",
            "realisatie_banen", "Realisatie",
            "verschil_banen", "Verschil met de doelstelling (banen)");

    private static final String SINCE_A_YEAR = "Verschil met een jaar eerder";

    /** The header of the first column of a table of areas, by the level of the areas. */
    private static final Map<String, AreaLevel> TABLES_OF_AREAS =
            Map.of("Gemeente", AreaLevel.GEMEENTE, "Arbeidsmarktregio", AreaLevel.ARBEIDSMARKTREGIO);

    private final AreaNames areas;

    Labels(AreaNames areas) {
        this.areas = areas;
    }

    static boolean isTableOfAreas(String firstHeader) {
        return TABLES_OF_AREAS.containsKey(firstHeader);
    }

    /** Whether a label names the indicator. */
    static boolean namesIndicator(String label, Subject subject) {
        return label.equals(subject.label());
    }

    /** The same for a header above areas. */
    static boolean isColumnOf(String header, Subject subject) {
        return header.equals(COLUMNS.get(subject.indicator()));
    }

    static boolean isSinceAYear(String header) {
        return header.equals(SINCE_A_YEAR);
    }

    /** The reference date of a quarter in words. */
    static String date(String quarter) {
        return PageLanguage.NL.date(Quarter.parse(quarter).referenceDate());
    }

    /** The name of the area of a figure. */
    String area(Subject subject) {
        return areas.of(subject).orElse("");
    }
}
