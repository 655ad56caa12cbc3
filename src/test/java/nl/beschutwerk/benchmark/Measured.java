package nl.beschutwerk.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was measured of one run, or the medians of several runs of the same. */
record Measured(Map<Quantity, Long> values) {

    private static final int DECIMALS = 2;

    Measured {
        values = Map.copyOf(values);
    }

    /**
     * Of each quantity the middle one; of an even number of runs, the lower of the two in the middle, for that one was really
     * measured.
     */
    static Measured median(List<Measured> runs) {
        Map<Quantity, Long> medians = new EnumMap<>(Quantity.class);
        for (Quantity quantity : runs.get(0).values.keySet()) {
            List<Long> sorted =
                    runs.stream().map(run -> run.of(quantity)).sorted().toList();
            medians.put(quantity, sorted.get((sorted.size() - 1) / 2));
        }
        return new Measured(medians);
    }

    long of(Quantity... quantities) {
        long sum = 0;
        for (Quantity quantity : quantities) {
            Long value = values.get(quantity);
            if (value == null) {
                throw new IllegalArgumentException(quantity + " was not measured");
            }
            sum += value;
        }
        return sum;
    }

    /** How many times as much the one is as the other, to two decimals. */
    static BigDecimal ratio(long one, long other) {
        return BigDecimal.valueOf(one).divide(BigDecimal.valueOf(other), DECIMALS, RoundingMode.HALF_UP);
    }
}
