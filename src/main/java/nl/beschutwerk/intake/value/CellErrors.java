package nl.beschutwerk.intake.value;

import java.util.Set;

/** The error texts that a spreadsheet shows in a cell instead of a value. They are not a valid value in any column. */
public final class CellErrors {

    /**
     * Marks a formula without a result, because the program that made the workbook does not calculate. No spreadsheet program
     * shows this text: it is only used in the return file, and so may be delivered again.
     */
    public static final String NOT_CALCULATED = "#NIET-BEREKEND!";

    /** The error texts in English and in Dutch. */
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

    /** Returns whether a trimmed text is an error. */
    static boolean isOne(String text) {
        return !text.isEmpty() && text.charAt(0) == '#' && ALL.contains(text);
    }
}
