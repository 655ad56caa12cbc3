package nl.beschutwerk.intake.rule;

/**
 * The number of times that something was found among the loaded rows of a file.
 *
 * @param count number of times it was found
 * @param among number of values or rows that were searched
 * @param firstRow the first row with an occurrence, as shown by a spreadsheet; 0 if there is none
 */
public record Occurrences(long count, long among, long firstRow) {

    /** Returns whether there are any occurrences. */
    public boolean any() {
        return count > 0;
    }

    /** Returns the form of a verb that fits the count. */
    public String verb(String ofOne, String ofMore) {
        return count == 1 ? ofOne : ofMore;
    }

    /** Returns in Dutch how many of how many were found, and the first row. */
    public String ofAll(String what) {
        return count + " van de " + among + " " + what + " (de eerste in rij " + firstRow + ")";
    }
}
