package nl.beschutwerk.intake.headcount;

import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import org.jspecify.annotations.Nullable;

/**
 * The headline counts of an area at a reference date.
 *
 * @param validIndications persons; null if there is no such figure
 * @param workingPersons persons; null if there is no such figure
 */
public record AreaCount(
        Area area,
        @Nullable Long validIndications,
        @Nullable Long workingPersons) {

    /**
     * Returns whether these counts may be shown: none of them, nor the number of persons who do not work, is a small count
     * that a release would suppress.
     */
    boolean isShowable(int disclosureThreshold) {
        return Stream.of(
                        validIndications,
                        workingPersons,
                        validIndications == null || workingPersons == null ? null : validIndications - workingPersons)
                .noneMatch(count -> count != null && count > 0 && count < disclosureThreshold);
    }
}
