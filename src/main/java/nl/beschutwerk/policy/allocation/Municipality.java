package nl.beschutwerk.policy.allocation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.scenario.Measure;

/**
 * A municipality at the reference date.
 *
 * @param region that it belongs to at that date
 * @param known what is known of it; a measure that nothing rests on may be left out
 */
public record Municipality(Area area, Area region, Map<Measure, Answer> known) {

    public Municipality {
        known = Collections.unmodifiableMap(new EnumMap<>(known));
    }

    /** What is known of the measure; missing if nothing is. */
    public Answer of(Measure measure) {
        return known.getOrDefault(measure, new Answer.Untold(Answer.Why.MISSING));
    }
}
