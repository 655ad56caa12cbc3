package nl.beschutwerk.intake.headcount;

import java.math.BigDecimal;
import java.util.List;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A row of headcounts of which every value is of its kind.
 *
 * @param number as a spreadsheet shows it
 * @param deliveredCode the area's code as delivered
 * @param areaCode the same in its normal form; of a municipality, four digits
 * @param hoursClass a class of weekly hours, or {@code totaal}
 * @param validIndications persons; null where not delivered
 * @param workingPersons persons
 * @param averageHours hours a week; null where not delivered
 */
public record HeadcountRow(
        long number,
        AreaLevel level,
        String deliveredCode,
        String areaCode,
        String hoursClass,
        @Nullable Long validIndications,
        long workingPersons,
        @Nullable BigDecimal averageHours) {

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
}
