package nl.beschutwerk.weighing;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Keys of counts. Each person has a random key, and the key of a count is the sum of those of its persons, so that the same
 * persons have the same key wherever they are counted. Only counts are known here, not persons: those of a municipality or a
 * category, working or not, are numbered from one. So the key of a count that does not change is the same in each quarter.
 */
final class RecordKeys {

    private static final long SEED = 31;

    private final Truth truth;
    private final Map<Count, Long> ofRegions = new HashMap<>();

    RecordKeys(Truth truth) {
        this.truth = truth;
        for (int i = 0; i < truth.size(); i++) {
            Count count = truth.count(i);
            if (count.place().isMunicipality() && count.measure() != Measure.VALID) {
                long key = sumOfPersons(count, truth.amount(i));
                Place region =
                        Place.ofArea(count.place().region(), count.place().region());
                ofRegions.merge(new Count(region, count.measure()), key, Long::sum);
            }
        }
    }

    /** The key of a count, from 0 up to 1. */
    double key(Count count) {
        return (sum(count) >>> 11) * 0x1.0p-53;
    }

    private long sum(Count count) {
        Place place = count.place();
        if (count.measure() == Measure.VALID) {
            return sum(new Count(place, Measure.WORKING)) + sum(new Count(place, Measure.NOT_WORKING));
        }
        Count region = new Count(Place.ofArea(place.region(), place.region()), count.measure());
        int amount = truth.amount(place, count.measure());
        boolean isAllOfRegion = amount == truth.amount(region.place(), count.measure());
        return isAllOfRegion ? ofRegions.getOrDefault(region, 0L) : sumOfPersons(count, amount);
    }

    private static long sumOfPersons(Count count, int persons) {
        Place place = count.place();
        String name = String.join(
                "/",
                place.area(),
                place.breakdown(),
                place.category(),
                count.measure().letter());
        SplittableRandom random = new SplittableRandom(SEED + ((long) name.hashCode() << 32));
        long sum = 0;
        for (int person = 0; person < persons; person++) {
            sum += random.nextLong();
        }
        return sum;
    }
}
