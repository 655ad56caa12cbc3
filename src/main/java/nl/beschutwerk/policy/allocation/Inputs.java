package nl.beschutwerk.policy.allocation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.scenario.Measure;

/**
 * What an allocation rests on.
 *
 * @param municipalities ordered by code, each once
 * @param country what is known of the country as a whole, as released
 * @param regions what is known of each region as a whole, as released, by code
 */
public record Inputs(
        List<Municipality> municipalities,
        Map<Measure, Answer> country,
        SortedMap<String, Map<Measure, Answer>> regions) {

    public Inputs {
        municipalities = List.copyOf(municipalities);
        country = Collections.unmodifiableMap(new EnumMap<>(country));
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
    }

    /** The municipalities, by code, with what is known of each. */
    public SortedMap<String, Answer> of(Measure measure) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        municipalities.forEach(municipality -> answers.put(municipality.area().code(), municipality.of(measure)));
        return answers;
    }

    /** The municipalities of which the measure is not known. */
    public List<Area> without(Measure measure) {
        return municipalities.stream()
                .filter(municipality -> !(municipality.of(measure) instanceof Known))
                .map(Municipality::area)
                .toList();
    }
}
