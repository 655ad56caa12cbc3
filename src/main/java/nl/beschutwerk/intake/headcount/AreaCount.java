package nl.beschutwerk.intake.headcount;

import nl.beschutwerk.domain.Area;
import org.jspecify.annotations.Nullable;

/**
 * The headline counts of an area at a reference date.
 *
 * @param validIndications persons; null where there is no such figure
 * @param workingPersons persons; null where there is no such figure
 */
public record AreaCount(
        Area area,
        @Nullable Long validIndications,
        @Nullable Long workingPersons) {}
