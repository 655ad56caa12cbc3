package nl.beschutwerk.intake.headcount;

import java.util.List;
import nl.beschutwerk.intake.finding.Finding;

/** What becomes of a row. */
public sealed interface RowResult {

    /**
     * It counts.
     *
     * @param countedIn code of the area in force at the reference date
     */
    record Loaded(HeadcountRow row, String countedIn, List<Finding> warnings) implements RowResult {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * It is left out, for this one reason.
     *
     * @param repeated whether an earlier row says the same, so that nothing is lost
     */
    record Rejected(Finding fault, boolean repeated) implements RowResult {
        Rejected(Finding fault) {
            this(fault, false);
        }
    }
}
