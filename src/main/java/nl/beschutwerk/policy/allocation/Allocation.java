package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.allocation.AllocationResult.OfYear;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.policy.allocation.Answer.Why;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Variant;
import org.apache.commons.numbers.fraction.BigFraction;

/** Divides the places of a scenario over municipalities, by each of its variants (definitions, "Allocation"). */
public final class Allocation {

    private static final int MOST_NAMED = 5;

    private final Scenario scenario;
    private final Inputs inputs;
    private final VariantRule rule;

    private Allocation(Scenario scenario, Inputs inputs) {
        this.scenario = scenario;
        this.inputs = inputs;
        this.rule = new VariantRule(inputs, scenario.minimum());
    }

    /**
     * The outcome, with a number for every municipality.
     *
     * @throws InfeasibleException if a figure that a variant rests on is missing, or no division is possible
     */
    public static AllocationResult of(Scenario scenario, Inputs inputs) {
        for (Measure measure : Measure.values()) {
            List<Area> without = inputs.without(measure);
            if (scenario.restsOn(measure) && !without.isEmpty()) {
                throw new InfeasibleException("The scenario rests on " + measure.code() + ", and there is none of "
                        + named(without) + ". Missing is not zero: name another quarter or column, or leave out what"
                        + " rests on it. Of a municipality that others merged into, all of them need a number.");
            }
        }
        return ofWhatIsKnown(scenario, inputs);
    }

    /**
     * The outcome as far as it can be told, with a reason for each municipality of which it cannot.
     *
     * @throws InfeasibleException if no division is possible
     */
    public static AllocationResult ofWhatIsKnown(Scenario scenario, Inputs inputs) {
        Allocation allocation = new Allocation(scenario, inputs);
        return new AllocationResult(
                allocation.unchanged(scenario.firstPlaces()),
                scenario.variants().stream().map(allocation::variant).toList());
    }

    private static String named(List<Area> areas) {
        String names = areas.stream()
                .limit(MOST_NAMED)
                .map(area -> area.name() + " (" + area.code() + ")")
                .collect(Collectors.joining(", "));
        return areas.size() <= MOST_NAMED ? names : names + " and " + (areas.size() - MOST_NAMED) + " more";
    }

    /** The present shares of a national number. */
    private SortedMap<String, Answer> unchanged(long national) {
        Shares shares = rule.shares(scenario.base());
        SortedMap<String, BigFraction> places =
                Exact.map(shares.known(), (code, share) -> share.multiply(BigFraction.of(national)));
        return shares.complete() ? whole(places) : asFarAsKnown(places, List.of(scenario.base()));
    }

    private OfVariant variant(Variant variant) {
        List<OfYear> years = new ArrayList<>();
        Answer onTheWay = Answer.of(0);
        boolean complete = rule.isComplete(variant);
        if (scenario.growth().isPresent()
                && !(complete && rule.shares(scenario.base()).complete())) {
            SortedMap<String, Answer> untold = asFarAsKnown(new TreeMap<>(), measures(variant));
            scenario.places()
                    .forEach((year, national) -> years.add(new OfYear(year, national, unchanged(national), untold)));
            onTheWay = new Untold(Why.OF_OTHERS);
        } else if (scenario.growth().isPresent()) {
            onTheWay = Answer.of(path(variant, years));
        } else {
            scenario.places()
                    .forEach((year, national) ->
                            years.add(new OfYear(year, national, unchanged(national), atOnce(variant, national))));
        }
        return new OfVariant(
                variant,
                atOnce(variant, scenario.firstPlaces()),
                years,
                atOnce(variant, scenario.lastPlaces()),
                onTheWay);
    }

    /** What the variant gives without a growth path. */
    private SortedMap<String, Answer> atOnce(Variant variant, long national) {
        return rule.isComplete(variant)
                ? whole(rule.places(variant, national))
                : asFarAsKnown(rule.placesAsFarAsKnown(variant, national), variant.measures());
    }

    /** Adds the years of the path, and returns how many are still on their way after the last one. */
    private long path(Variant variant, List<OfYear> years) {
        long onTheWay = 0;
        GrowthPath<String> path = new GrowthPath<>(scenario.growth().orElseThrow());
        SortedMap<String, BigFraction> shares = rule.shares(scenario.base()).known();
        for (var year : scenario.places().entrySet()) {
            BigFraction national = BigFraction.of(year.getValue());
            SortedMap<String, BigFraction> aim =
                    Exact.map(rule.places(variant, year.getValue()), (code, places) -> places.divide(national));
            SortedMap<String, BigFraction> reached = path.year(
                            shares, aim, BigFraction.of(scenario.minimum()).divide(national))
                    .orElseThrow(() -> new InfeasibleException("In " + year.getKey() + " the variant "
                            + variant.name() + " cannot bring every municipality to the minimum of "
                            + scenario.minimum() + " within the limit of the growth path. Raise ingroeipad.grens, or"
                            + " lower minimum_per_gemeente."));
            years.add(new OfYear(
                    year.getKey(),
                    year.getValue(),
                    unchanged(year.getValue()),
                    whole(Exact.map(reached, (code, share) -> share.multiply(national)))));
            onTheWay = aim.entrySet().stream()
                    .filter(wanted ->
                            wanted.getValue().compareTo(reached.getOrDefault(wanted.getKey(), BigFraction.ZERO)) != 0)
                    .count();
            shares = reached;
        }
        return onTheWay;
    }

    private static SortedMap<String, Answer> whole(SortedMap<String, BigFraction> places) {
        return Exact.map(LargestRemainder.round(places), (code, rounded) -> Answer.of(rounded));
    }

    /** Each number rounded for itself, since the others are not all known; and the reason of those without one. */
    private SortedMap<String, Answer> asFarAsKnown(SortedMap<String, BigFraction> places, List<Measure> measures) {
        SortedMap<String, Answer> answers = new TreeMap<>();
        for (Municipality municipality : inputs.municipalities()) {
            String code = municipality.area().code();
            BigFraction own = places.get(code);
            answers.put(
                    code,
                    own == null
                            ? new Untold(why(municipality, measures))
                            : new Known(new BigDecimal(Exact.rounded(own))));
        }
        return answers;
    }

    private static Why why(Municipality municipality, List<Measure> measures) {
        return Answer.sum(measures.stream().map(municipality::of).toList()) instanceof Untold untold
                ? untold.why()
                : Why.OF_OTHERS;
    }

    private List<Measure> measures(Variant variant) {
        List<Measure> measures = new ArrayList<>(variant.measures());
        measures.add(scenario.base());
        return measures;
    }
}
