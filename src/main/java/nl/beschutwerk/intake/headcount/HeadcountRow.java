package nl.beschutwerk.intake.headcount;

import java.math.BigDecimal;
import java.util.List;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.intake.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A row of headcounts with valid values.
 *
 * @param number as shown by a spreadsheet
 * @param deliveredCode the code of the area as delivered
 * @param areaCode the same code in its normal form; four digits for a municipality
 * @param hoursClass a class of weekly hours, or {@code totaal}
 * @param validIndications persons; null if not delivered
 * @param workingPersons persons
 * @param averageHours hours per week; null if not delivered
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

    /** The result of validating a row. */
    public sealed interface RowResult {

        /**
         * The row counts.
         *
         * @param countedIn code of the area in force at the reference date
         */
        record Loaded(HeadcountRow row, String countedIn, List<Finding> warnings) implements RowResult {
            public Loaded {
                warnings = List.copyOf(warnings);
            }
        }

        /**
         * The row is rejected for a single fault.
         *
         * @param repeated whether an earlier row has the same values, so that nothing is lost
         */
        record Rejected(Finding fault, boolean repeated) implements RowResult {
            Rejected(Finding fault) {
                this(fault, false);
            }
        }
    }
}
