package nl.beschutwerk.intake.headcount;

import nl.beschutwerk.domain.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * A loaded row, as far as it is compared with others.
 *
 * @param row as a spreadsheet shows it
 * @param deliveredCode of the area it was delivered for, in its normal form
 * @param areaCode of the area in force at the reference date in which it counts
 * @param validIndications persons; null where not delivered
 * @param workingPersons persons
 */
public record DeliveredCount(
        String file,
        long row,
        AreaLevel level,
        String deliveredCode,
        String areaCode,
        String hoursClass,
        @Nullable Long validIndications,
        long workingPersons) {}
