package nl.beschutwerk.policy.allocation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Scenario.Amount;
import nl.beschutwerk.policy.scenario.Variant;

/** Scenarios for tests. */
public final class Scenarios {

    private Scenarios() {}

    /** A scenario from 2027 on, with so many places in each year. */
    public static Scenario of(List<Long> places, Optional<GrowthLimit> growth, long minimum, List<Variant> variants) {
        return of(places, growth, minimum, variants, Optional.empty(), List.of());
    }

    public static Scenario of(
            List<Long> places,
            Optional<GrowthLimit> growth,
            long minimum,
            List<Variant> variants,
            Optional<Amount> amount,
            List<Long> sizes) {
        SortedMap<Integer, Long> byYear = new TreeMap<>();
        for (int i = 0; i < places.size(); i++) {
            byYear.put(2027 + i, places.get(i));
        }
        return new Scenario(
                "proef",
                "Proef",
                2027,
                byYear,
                Measure.REALISED_NOW,
                minimum,
                amount,
                growth,
                sizes,
                variants,
                Optional.empty(),
                Optional.empty());
    }
}
