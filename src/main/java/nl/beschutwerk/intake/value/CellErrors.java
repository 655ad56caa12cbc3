package nl.beschutwerk.intake.value;

import java.util.Set;

/** What stands in a cell of a spreadsheet in the place of a value it cannot give: no value of any kind, in any column. */
public final class CellErrors {

    /**
     * Stands where a formula has no result, since the program that made the workbook does not calculate. No spreadsheet program
     * shows it: it is there for the return file, and in a value that comes back from there.
     */
    public static final String NOT_CALCULATED = "#NIET-BEREKEND!";

    /** In English and in Dutch. */
    private static final Set<String> ALL = Set.of(
            "#N/A",
            "#N/B",
            "#REF!",
            "#VERW!",
            "#VALUE!",
            "#WAARDE!",
            "#DIV/0!",
            "#DEEL/0!",
            "#NAME?",
            "#NAAM?",
            "#NUM!",
            "#GETAL!",
            "#NULL!",
            "#LEEG!",
            "#SPILL!",
            "#OVERLOOP!",
            "#CALC!",
            "#BEREKEN!",
            "#GETTING_DATA",
            NOT_CALCULATED);

    private CellErrors() {}

    /** Whether a trimmed text is one of them. */
    static boolean isOne(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && ALL.contains(text);
    }
}
