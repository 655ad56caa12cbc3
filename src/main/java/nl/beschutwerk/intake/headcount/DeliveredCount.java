package nl.beschutwerk.intake.headcount;

import nl.beschutwerk.domain.AreaLevel;
import org.jspecify.annotations.Nullable;

/**
 * The values of a loaded row that are compared with other rows.
 *
 * @param row as shown by a spreadsheet
 * @param deliveredCode code of the area it was delivered for, in its normal form
 * @param areaCode code of the area in force at the reference date that it counts in
 * @param validIndications persons; null if not delivered
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
