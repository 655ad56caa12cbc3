package nl.beschutwerk.report.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Inputs;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;

/**
 * All content of the reports of a scenario.
 *
 * @param publishable whether it rests on published figures alone; if not, it is confidential
 * @param synthetic whether the figures are invented
 * @param sources what it was made from, in Dutch, in order
 */
public record ScenarioContent(
        Scenario scenario,
        Quarter quarter,
        Inputs inputs,
        AllocationResult result,
        boolean publishable,
        boolean synthetic,
        List<Source> sources) {

    private static final String CONFIDENTIAL = "VERTROUWELIJK";
    private static final String INVENTED = "SYNTHETISCHE GEGEVENS";

    public ScenarioContent {
        sources = List.copyOf(sources);
    }

    /**
     * Something that the scenario was made from.
     *
     * @param kind such as {@code uitgave}
     * @param name such as {@code 2024-Q4 v1}
     * @param hash SHA-256
     */
    public record Source(String kind, String name, String hash) {}

    /** The marks of the whole document, such as {@code VERTROUWELIJK, SYNTHETISCHE GEGEVENS}; may be empty. */
    String mark() {
        if (publishable) {
            return synthetic ? INVENTED : "";
        }
        return synthetic ? CONFIDENTIAL + ", " + INVENTED : CONFIDENTIAL;
    }

    /** A title with the marks before it. */
    String marked(String title) {
        return mark().isEmpty() ? title : mark() + ": " + title;
    }

    /** What is known of a region as a whole. */
    Answer ofRegion(Area region, Measure measure) {
        return Optional.ofNullable(inputs.regions().get(region.code()))
                .map(known -> known.get(measure))
                .orElseGet(() -> sum(municipalitiesOf(region), inputs.of(measure)));
    }

    /** What is known of the country as a whole. */
    Answer ofCountry(Measure measure) {
        return Optional.ofNullable(inputs.country().get(measure))
                .orElseGet(() -> Answer.sum(List.copyOf(inputs.of(measure).values())));
    }

    /** The regions, ordered by code. */
    List<Area> regions() {
        return inputs.municipalities().stream()
                .map(Municipality::region)
                .distinct()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /** The codes of the municipalities of a region. */
    List<String> municipalitiesOf(Area region) {
        return inputs.municipalities().stream()
                .filter(municipality -> municipality.region().equals(region))
                .map(municipality -> municipality.area().code())
                .toList();
    }

    /** The sum over some municipalities; of parts that are not all known, the reason. */
    static Answer sum(List<String> codes, Map<String, Answer> answers) {
        return Answer.sum(codes.stream()
                .map(code -> answers.getOrDefault(code, new Answer.Untold(Answer.Why.MISSING)))
                .toList());
    }

    /** The sum over all municipalities, or the national number if what is published does not tell them all. */
    static Answer national(SortedMap<String, Answer> answers, long national) {
        Answer sum = Answer.sum(List.copyOf(answers.values()));
        return sum instanceof Answer.Known ? sum : Answer.of(national);
    }
}
