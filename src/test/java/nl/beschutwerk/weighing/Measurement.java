package nl.beschutwerk.weighing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Measures what readers and an intruder have of published counts. */
final class Measurement {

    private static final double HOURS_OF_A_JOB = 31;
    private static final int SMALL_ERROR = 2;
    private static final int TENTH = 10;
    private static final double CERTAINTY = 0.95;
    private static final double GOOD_ATTAINMENT = 5;

    /** Wider than an interval that matters here. */
    private static final int WIDEST = 100;

    private Measurement() {}

    /** Applies a method to true counts and measures the result. */
    static Result of(Method method, Truth truth) {
        long start = System.nanoTime();
        Published published = method.publish(truth);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        return new Result(
                readers(truth, published),
                attainment(truth, published),
                intruder(method, truth, published),
                additivityGap(truth, published),
                milliseconds);
    }

    private static Map<Place.Kind, Cells> readers(Truth truth, Published published) {
        Map<Place.Kind, Cells> readers = new EnumMap<>(Place.Kind.class);
        for (int i = 0; i < truth.size(); i++) {
            boolean shown = published.shows(i);
            int error = Math.abs(published.value(i) - truth.amount(i));
            boolean usable = shown && (error <= SMALL_ERROR || error * TENTH <= truth.amount(i));
            Place.Kind kind = truth.count(i).place().kind();
            readers.merge(kind, new Cells(1, shown ? 1 : 0, usable ? 1 : 0), Cells::plus);
        }
        return readers;
    }

    /**
     * The errors of attainment per municipality in percentage points of the target. Where working persons are shown exactly,
     * their hours are too, so that there is no error. Else jobs are the shown persons times the mean hours of the region.
     */
    private static Errors attainment(Truth truth, Published published) {
        List<Double> errors = new ArrayList<>();
        int missing = 0;
        for (int i = 0; i < truth.size(); i++) {
            Count count = truth.count(i);
            Truth.Jobs jobs = truth.jobs().get(count.place().area());
            if (count.place().isMunicipality()
                    && count.measure() == Measure.WORKING
                    && jobs != null
                    && jobs.target() > 0) {
                if (!published.shows(i)) {
                    missing++;
                } else if (published.lower(i) == published.upper(i)) {
                    errors.add(0.0);
                } else {
                    double shown =
                            published.value(i) * meanHours(truth, count.place().region());
                    errors.add(Math.abs(shown - jobs.hours()) / HOURS_OF_A_JOB / jobs.target() * 100);
                }
            }
        }
        return Errors.of(errors, missing);
    }

    private static double meanHours(Truth truth, String region) {
        Truth.Jobs jobs = truth.jobs().get(region);
        if (jobs == null) {
            throw new IllegalArgumentException("No hours of region " + region);
        }
        return jobs.hours() / truth.amount(Place.ofArea(region, region), Measure.WORKING);
    }

    private static Found intruder(Method method, Truth truth, Published published) {
        IntervalAttack attack = IntervalAttack.on(published, truth.sums());
        int small = 0;
        int alone = 0;
        int narrow = 0;
        int likely = 0;
        int proven = 0;
        for (int i = 0; i < truth.size(); i++) {
            if (truth.isSmall(i)) {
                small++;
                alone += published.upper(i) - published.lower(i) < Truth.THRESHOLD ? 1 : 0;
                narrow += attack.width(i) < Truth.THRESHOLD ? 1 : 0;
                likely += likelyWidth(method, published.value(i), attack, i) < Truth.THRESHOLD ? 1 : 0;
                proven += attack.lower(i) > 0 && attack.upper(i) < Truth.THRESHOLD ? 1 : 0;
            }
        }
        return new Found(small, alone, narrow, likely, proven);
    }

    /** The width of the narrowest interval that holds the count with 95 percent certainty, if all counts are as likely before. */
    private static int likelyWidth(Method method, int value, IntervalAttack attack, int number) {
        int size = Math.min(attack.width(number), WIDEST) + 1;
        double[] sums = new double[size + 1];
        for (int i = 0; i < size; i++) {
            sums[i + 1] = sums[i] + method.chance(attack.lower(number) + i, value);
        }
        int width = 0;
        while (true) {
            for (int from = 0; from + width < size; from++) {
                if (sums[from + width + 1] - sums[from] >= CERTAINTY * sums[size]) {
                    return width;
                }
            }
            width++;
        }
    }

    private static int additivityGap(Truth truth, Published published) {
        int gap = 0;
        for (Sum sum : truth.sums()) {
            if (!truth.count(sum.total()).place().isCountry()
                    && published.shows(sum.total())
                    && sum.parts().stream().allMatch(published::shows)) {
                int parts = sum.parts().stream().mapToInt(published::value).sum();
                gap = Math.max(gap, Math.abs(published.value(sum.total()) - parts));
            }
        }
        return gap;
    }

    /** What was measured of one method. */
    record Result(
            Map<Place.Kind, Cells> readers, Errors attainment, Found found, int additivityGap, long milliseconds) {

        /** All counts below the country. */
        Cells below() {
            return readers.entrySet().stream()
                    .filter(entry -> entry.getKey() != Place.Kind.COUNTRY)
                    .map(Map.Entry::getValue)
                    .reduce(new Cells(0, 0, 0), Cells::plus);
        }

        Cells of(Place.Kind kind) {
            return readers.getOrDefault(kind, new Cells(0, 0, 0));
        }
    }

    /** How many counts there are, are shown, and are shown with an error of at most two or a tenth. */
    record Cells(int all, int shown, int usable) {

        Cells plus(Cells other) {
            return new Cells(all + other.all, shown + other.shown, usable + other.usable);
        }
    }

    /** Errors of what is shown, of how many municipalities nothing is shown, and how many errors are at most five points. */
    record Errors(double mean, double percentile95, double maximum, int missing, int good, int all) {

        static Errors of(List<Double> errors, int missing) {
            List<Double> sorted = errors.stream().sorted().toList();
            double mean = sorted.stream().mapToDouble(error -> error).average().orElse(0);
            int rank = (int) Math.ceil(0.95 * sorted.size());
            return new Errors(
                    mean,
                    sorted.get(Math.max(0, rank - 1)),
                    sorted.get(sorted.size() - 1),
                    missing,
                    (int) sorted.stream()
                            .filter(error -> error <= GOOD_ATTAINMENT)
                            .count(),
                    sorted.size() + missing);
        }
    }

    /**
     * What an intruder finds of the small counts.
     *
     * @param alone known within less than the threshold from their own published value
     * @param narrow known within less than the threshold with all sums
     * @param likely known with 95 percent certainty within less than the threshold
     * @param proven proven to be small
     */
    record Found(int small, int alone, int narrow, int likely, int proven) {}
}
