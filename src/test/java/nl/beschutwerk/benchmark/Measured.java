package nl.beschutwerk.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The measurements of one run, or the medians of several runs. */
record Measured(Map<Quantity, Long> values) {

    private static final int DECIMALS = 2;

    Measured {
        values = Map.copyOf(values);
    }

    /**
     * The median of each quantity; for an even number of runs the lower of the two in the middle, because that value was really
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

    /** The first number divided by the second, to two decimals. */
    static BigDecimal ratio(long one, long other) {
        return BigDecimal.valueOf(one).divide(BigDecimal.valueOf(other), DECIMALS, RoundingMode.HALF_UP);
    }
}
