package nl.beschutwerk.policy.scenario;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Quarter;

/**
 * A scenario: what is divided, and how.
 *
 * @param name lower-case letters, digits and hyphens; the folder of its results bears it
 * @param year whose places are divided first, {@code t} in the definitions
 * @param places the national number of each year, from the first on without a gap
 * @param base the division that there is now: {@link Measure#TARGET} or {@link Measure#REALISED_NOW}
 * @param minimum places that each municipality gets at least
 * @param growth empty if the variants hold at once
 * @param sizes bounds between the classes of size, ascending: places now
 * @param publicNeed where everybody can read the expected need; empty if it is not public
 */
public record Scenario(
        String name,
        String title,
        int year,
        SortedMap<Integer, Long> places,
        Measure base,
        long minimum,
        Optional<Amount> amount,
        Optional<GrowthLimit> growth,
        List<Long> sizes,
        List<Variant> variants,
        Optional<Path> needFile,
        Optional<String> publicNeed) {

    public Scenario {
        places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        sizes = List.copyOf(sizes);
        variants = List.copyOf(variants);
    }

    /**
     * What a place comes to.
     *
     * @param euros whole
     * @param priceLevel empty if it is unknown
     */
    public record Amount(BigDecimal euros, String source, Optional<String> priceLevel) {}

    /** The quarter whose reference date ends the year two years before that of the allocation. */
    public Quarter twoYearsBefore() {
        return new Quarter(year - 2, 4);
    }

    /** The national number of the first year. */
    public long firstPlaces() {
        return places.values().iterator().next();
    }

    /** The national number of the last year. */
    public long lastPlaces() {
        return List.copyOf(places.values()).get(places.size() - 1);
    }

    /** Whether anything of it rests on the measure. */
    public boolean restsOn(Measure measure) {
        return base == measure
                || variants.stream().anyMatch(variant -> variant.measures().contains(measure));
    }
}
