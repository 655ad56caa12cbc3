package nl.beschutwerk.intake.headcount;

import java.util.stream.Stream;
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
        @Nullable Long workingPersons) {

    /** Whether these counts may be told: none of them, nor the number of those not working, is one to hide. */
    boolean mayBeTold(int disclosureThreshold) {
        return Stream.of(
                        validIndications,
                        workingPersons,
                        validIndications == null || workingPersons == null ? null : validIndications - workingPersons)
                .noneMatch(count -> count != null && count > 0 && count < disclosureThreshold);
    }
}
