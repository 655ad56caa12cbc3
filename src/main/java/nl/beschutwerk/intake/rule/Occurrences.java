package nl.beschutwerk.intake.rule;

/**
 * How often something was found among the loaded rows of a file.
 *
 * @param count times found
 * @param among how many it was looked for
 * @param firstRow where it was first found, as a spreadsheet shows it; 0 where it was not
 */
public record Occurrences(long count, long among, long firstRow) {

    /** Whether there are any. */
    public boolean any() {
        return count > 0;
    }

    /** The form of a verb that goes with how many there are. */
    public String verb(String ofOne, String ofMore) {
        return count == 1 ? ofOne : ofMore;
    }

    /** In Dutch: how many of how many, with where the first is. */
    public String ofAll(String what) {
        return count + " van de " + among + " " + what + " (de eerste in rij " + firstRow + ")";
    }
}
