package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.scenario.Variant;

/**
 * The outcome of a scenario, by the codes of municipalities.
 *
 * @param now what each would get in the first year if the shares stayed as they are
 */
public record AllocationResult(SortedMap<String, Answer> now, List<OfVariant> variants) {

    public AllocationResult {
        now = Collections.unmodifiableSortedMap(new TreeMap<>(now));
        variants = List.copyOf(variants);
    }

    /**
     * Whether the variants do not agree on a municipality: it gains places by one of them, and loses some by another. That can be
     * so if not all of them are known, but not be denied then.
     *
     * @param code of the municipality
     * @return 1 if so, 0 if not
     */
    public Answer changesSign(String code) {
        List<Answer> differences = variants.stream()
                .map(variant ->
                        differences(now, variant.places()).getOrDefault(code, new Answer.Untold(Answer.Why.MISSING)))
                .toList();
        List<Integer> signs = differences.stream()
                .filter(Known.class::isInstance)
                .map(answer -> ((Known) answer).amount().signum())
                .toList();
        if (signs.contains(1) && signs.contains(-1)) {
            return Answer.of(1);
        }
        return Answer.sum(differences) instanceof Answer.Untold untold ? untold : Answer.of(0);
    }

    /** Whether there is a number for everybody by every variant, so that each of them sums to the national number. */
    public boolean isComplete() {
        return allKnown(now) && variants.stream().allMatch(OfVariant::isComplete);
    }

    /** Whether there is a number for everybody by some variant, or of now. */
    public boolean isAnyComplete() {
        return allKnown(now) || variants.stream().anyMatch(variant -> allKnown(variant.places()));
    }

    private static boolean allKnown(SortedMap<String, Answer> answers) {
        return answers.values().stream().allMatch(Known.class::isInstance);
    }

    /**
     * The outcome of a variant.
     *
     * @param places in the first year, without a growth path
     * @param years one for each year of the scenario, along the growth path if there is one
     * @param lastAim the places in the last year, without a growth path
     * @param onTheWay how many have another share, before rounding, than the variant wants in the last year
     */
    public record OfVariant(
            Variant variant,
            SortedMap<String, Answer> places,
            List<OfYear> years,
            SortedMap<String, Answer> lastAim,
            Answer onTheWay) {

        public OfVariant {
            lastAim = Collections.unmodifiableSortedMap(new TreeMap<>(lastAim));
            places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
            years = List.copyOf(years);
        }

        /** Whether there is a number for everybody, in every year too. */
        boolean isComplete() {
            return allKnown(places) && hasPath() && allKnown(lastAim);
        }

        /** Whether there is a number for everybody in every year. */
        public boolean hasPath() {
            return years.stream().allMatch(year -> allKnown(year.unchanged()) && allKnown(year.places()));
        }

        /** The last year of the path. */
        public OfYear last() {
            return years.get(years.size() - 1);
        }
    }

    /**
     * A year of the path.
     *
     * @param unchanged what each would get if the shares were as they are now
     * @param places what each gets
     */
    public record OfYear(
            int year, long national, SortedMap<String, Answer> unchanged, SortedMap<String, Answer> places) {

        public OfYear {
            unchanged = Collections.unmodifiableSortedMap(new TreeMap<>(unchanged));
            places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
        }

        /** Half the sum of all differences, whatever their sign. */
        public Answer redistributed() {
            return AllocationResult.redistributed(unchanged, places);
        }
    }

    /** How many places go from one municipality to another: half the sum of all differences, whatever their sign. */
    public static Answer redistributed(SortedMap<String, Answer> before, SortedMap<String, Answer> after) {
        Answer sum = Answer.sum(differences(before, after).values().stream()
                .map(Answer::withoutSign)
                .toList());
        // Both sum to the same number, so that as much is gained as lost.
        return sum instanceof Known known
                ? new Known(known.amount().divide(BigDecimal.valueOf(2)))
                : new Answer.Untold(Answer.Why.OF_OTHERS);
    }

    /** What each has more than before. */
    public static SortedMap<String, Answer> differences(
            SortedMap<String, Answer> before, SortedMap<String, Answer> after) {
        return Exact.map(
                after,
                (code, places) -> places.minus(before.getOrDefault(code, new Answer.Untold(Answer.Why.MISSING))));
    }
}
