package nl.beschutwerk.intake.layout;

import java.util.Locale;
import java.util.Set;

/**
 * The columns that a return file adds to the rows of a deliverer. A deliverer who corrects a return file may deliver it as it is:
 * these columns are then neither used nor reported as columns that are not in the contract.
 */
public final class ReturnColumns {

    /** The findings on the row. */
    public static final String FINDING = "Bevinding";

    /** The number of the row in the file as it was delivered; only if not all rows are returned. */
    public static final String ROW_NUMBER = "Rij in uw bestand";

    private static final Set<String> NAMES =
            Set.of(FINDING.toLowerCase(Locale.ROOT), ROW_NUMBER.toLowerCase(Locale.ROOT));

    private ReturnColumns() {}

    /**
     * Returns whether a column of a delivered file was added by a return file.
     *
     * @param name in lower case and trimmed, as a header has it
     */
    public static boolean contains(String name) {
        return NAMES.contains(name);
    }
}
