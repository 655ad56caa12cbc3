package nl.beschutwerk.weighing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Controlled random rounding: each count below the country becomes one of its two adjacent multiples of a base, with the count
 * itself as expected value. Valid indications stay the sum of who work and who do not, and a region that of its municipalities
 * and of the categories of each breakdown. The country stays exact, so it is no longer the sum of its regions.
 *
 * <p>The totals of the regions are rounded first. Each breakdown of a region is then rounded, with its totals, until the totals
 * are those that were already chosen. Which pair of totals comes out has the same probabilities in every breakdown, because
 * three sums of which one is that of the other two can be rounded in only one unbiased way; so this leaves everything unbiased.
 */
final class RoundedCounts implements Method {

    private static final long SEED = 20241231;

    private static final List<Measure> WORKS_OR_NOT = List.of(Measure.WORKING, Measure.NOT_WORKING);

    private final int base;

    RoundedCounts(int base) {
        this.base = base;
    }

    @Override
    public String name() {
        return "afronden op " + base;
    }

    @Override
    public Published publish(Truth truth) {
        Published published = new Published(truth.size());
        UnbiasedRounding rounding = new UnbiasedRounding(base, new SplittableRandom(SEED));
        List<Place> regions = truth.regions().stream()
                .map(region -> Place.ofArea(region, region))
                .toList();
        int[][] rounded = rounding.round(rows(truth, regions, WORKS_OR_NOT));
        Map<Place, int[]> totals = new LinkedHashMap<>();
        for (int i = 0; i < regions.size(); i++) {
            totals.put(regions.get(i), rounded[i]);
        }
        totals.forEach((place, values) -> put(truth, published, place, WORKS_OR_NOT, values));
        breakdowns(truth).forEach((breakdown, places) -> {
            List<Measure> measures = measures(truth, places.get(0));
            int[] wanted = requireNonNull(totals.get(Place.ofArea(breakdown.get(0), breakdown.get(0))));
            int[][] rows = rows(truth, places, measures);
            int[][] table = rounding.round(rows);
            while (!hasTotals(table, measures, wanted)) {
                table = rounding.round(rows);
            }
            for (int i = 0; i < places.size(); i++) {
                put(truth, published, places.get(i), measures, table[i]);
            }
        });
        for (int i = 0; i < truth.size(); i++) {
            if (truth.count(i).place().isCountry()) {
                published.exact(i, truth.amount(i));
            }
        }
        return published;
    }

    @Override
    public double chance(int count, int value) {
        return Math.max(0, 1 - Math.abs(count - value) / (double) base);
    }

    /** The places that are together a region: its municipalities, or its categories of one breakdown. */
    private static Map<List<String>, List<Place>> breakdowns(Truth truth) {
        Map<List<String>, List<Place>> places = new LinkedHashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            Place place = truth.count(i).place();
            if (place.kind() == Place.Kind.CATEGORY || place.kind() == Place.Kind.MUNICIPALITY) {
                List<Place> together =
                        places.computeIfAbsent(List.of(place.region(), place.breakdown()), key -> new ArrayList<>());
                if (!together.contains(place)) {
                    together.add(place);
                }
            }
        }
        return places;
    }

    private static List<Measure> measures(Truth truth, Place place) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.VALID && truth.number(new Count(place, measure)) != null)
                .toList();
    }

    private static int[][] rows(Truth truth, List<Place> places, List<Measure> measures) {
        return places.stream()
                .map(place -> measures.stream()
                        .mapToInt(measure -> truth.amount(place, measure))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean hasTotals(int[][] table, List<Measure> measures, int[] wanted) {
        int[] totals = table[table.length - 1];
        for (int i = 0; i < measures.size(); i++) {
            if (totals[i] != wanted[WORKS_OR_NOT.indexOf(measures.get(i))]) {
                return false;
            }
        }
        return true;
    }

    private void put(Truth truth, Published published, Place place, List<Measure> measures, int[] values) {
        for (int i = 0; i < measures.size(); i++) {
            put(truth, published, new Count(place, measures.get(i)), values[i]);
        }
        put(truth, published, new Count(place, Measure.VALID), values[measures.size()]);
    }

    private void put(Truth truth, Published published, Count count, int value) {
        Integer number = truth.number(count);
        if (number != null) {
            published.within(number, value, Math.max(0, value - base + 1), value + base - 1);
        }
    }
}
