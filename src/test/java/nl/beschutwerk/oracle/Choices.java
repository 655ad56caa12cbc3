package nl.beschutwerk.oracle;

import java.util.Set;

/**
 * The choices of a method, as the method file names them.
 *
 * @param paidHoursFirst urenbasis is verloond
 */
public record Choices(
        boolean paidHoursFirst,
        Fraction hoursPerJob,
        Fraction averageHours,
        int minimumForRegionalMean,
        Set<Integer> excludedNatures,
        Set<Integer> beschutNatures,
        Fraction largestShareRejected,
        int neverTooManyRejected,
        Fraction largestShareOfPersons) {

    /** The choices of the shipped method file, with three exceptions. */
    public static Choices shipped(boolean paidHoursFirst, int minimumForRegionalMean, String largestShareOfPersons) {
        return new Choices(
                paidHoursFirst,
                Fraction.of(31),
                Fraction.of("27.0"),
                minimumForRegionalMean,
                Set.of(10, 21, 22, 23),
                Set.of(24),
                Fraction.of("0.01"),
                10,
                Fraction.of(largestShareOfPersons));
    }
}
