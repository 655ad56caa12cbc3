package nl.beschutwerk.weighing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The true counts of one quarter, with all sums among them: the country is the sum of its regions, a region that of its
 * municipalities and of the categories of each breakdown, and valid indications are those of who work and who do not. The
 * counts of the country are made here from those of the regions.
 */
final class Truth {

    /** Counts below it, but for zero, are small; and what is known of a small count must leave at least this much room. */
    static final int THRESHOLD = 5;

    /** So that the same counts are rounded in the same way, in whichever order they were read. */
    private static final Comparator<Cell> IN_ORDER = Comparator.comparing(
                    (Cell cell) -> cell.count().place(),
                    Comparator.comparing(Place::region)
                            .thenComparing(Place::area)
                            .thenComparing(Place::breakdown)
                            .thenComparing(Place::category))
            .thenComparing(cell -> cell.count().measure());

    private final List<Count> counts = new ArrayList<>();
    private final List<Integer> amounts = new ArrayList<>();
    private final List<Boolean> hidden = new ArrayList<>();
    private final Map<Count, Integer> numbers = new HashMap<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<String, Jobs> jobs = new TreeMap<>();

    /**
     * Adds the sums to the counts.
     *
     * @param cells counts of regions, their categories and their municipalities
     * @param jobs hours and target of each region and municipality
     */
    Truth(List<Cell> cells, Map<String, Jobs> jobs) {
        this.jobs.putAll(jobs);
        Map<Count, Integer> country = new LinkedHashMap<>();
        for (Cell cell : cells.stream().sorted(IN_ORDER).toList()) {
            add(cell.count(), cell.amount(), cell.hidden());
            Place place = cell.count().place();
            if (!place.isMunicipality()) {
                Place whole = new Place(Place.COUNTRY, Place.COUNTRY, place.breakdown(), place.category());
                country.merge(new Count(whole, cell.count().measure()), cell.amount(), Integer::sum);
            }
        }
        country.forEach((count, amount) -> add(count, amount, false));
        addSums();
    }

    private void add(Count count, int amount, boolean isHidden) {
        if (numbers.putIfAbsent(count, counts.size()) != null) {
            throw new IllegalArgumentException("Twice: " + count);
        }
        counts.add(count);
        amounts.add(amount);
        hidden.add(isHidden);
    }

    private void addSums() {
        Map<List<Object>, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            Place place = counts.get(i).place();
            Measure measure = counts.get(i).measure();
            if (place.isMunicipality()) {
                add(parts, Place.ofArea(place.region(), place.region()), measure, "municipalities", i);
            } else {
                if (!place.isTotal()) {
                    add(parts, Place.ofArea(place.region(), place.region()), measure, place.breakdown(), i);
                }
                if (!place.isCountry()) {
                    Place whole = new Place(Place.COUNTRY, Place.COUNTRY, place.breakdown(), place.category());
                    add(parts, whole, measure, "regions", i);
                }
            }
            if (measure != Measure.VALID && number(new Count(place, Measure.VALID)) != null) {
                add(parts, place, Measure.VALID, "working or not", i);
            }
        }
        parts.forEach((key, numbersOfParts) -> {
            Integer total = numbers.get((Count) key.get(0));
            if (total == null || numbersOfParts.stream().mapToInt(this::amount).sum() != amount(total)) {
                throw new IllegalArgumentException("Not the sum of its parts: " + key);
            }
            sums.add(new Sum(total, numbersOfParts));
        });
    }

    private static void add(
            Map<List<Object>, List<Integer>> parts, Place total, Measure measure, String by, int number) {
        parts.computeIfAbsent(List.of(new Count(total, measure), by), key -> new ArrayList<>())
                .add(number);
    }

    int size() {
        return counts.size();
    }

    Count count(int number) {
        return counts.get(number);
    }

    int amount(int number) {
        return amounts.get(number);
    }

    /** Whether the release of today hides it. */
    boolean isHidden(int number) {
        return hidden.get(number);
    }

    /** A count from one to four of an area below the country. */
    boolean isSmall(int number) {
        return amount(number) > 0
                && amount(number) < THRESHOLD
                && !count(number).place().isCountry();
    }

    @Nullable
    Integer number(Count count) {
        return numbers.get(count);
    }

    /** The amount of a count that must be there. */
    int amount(Place place, Measure measure) {
        Integer number = numbers.get(new Count(place, measure));
        if (number == null) {
            throw new IllegalArgumentException("No " + measure + " of " + place);
        }
        return amount(number);
    }

    List<Sum> sums() {
        return Collections.unmodifiableList(sums);
    }

    /** The regions, in order of their codes. */
    Set<String> regions() {
        Set<String> regions = new TreeSet<>();
        counts.forEach(count -> regions.add(count.place().region()));
        regions.remove(Place.COUNTRY);
        return regions;
    }

    /** Hours and targets by the code of an area below the country. */
    Map<String, Jobs> jobs() {
        return Collections.unmodifiableMap(jobs);
    }

    /** One true count, and whether the release of today hides it. */
    record Cell(Count count, int amount, boolean hidden) {}

    /** What attainment is computed from: the hours a week of who work, and how many jobs of 31 hours there should be. */
    record Jobs(double hours, double target) {}
}
