package nl.beschutwerk.oracle;

import java.util.Set;

/**
 * The choices of a method, as the method file names them.
 *
 * @param paidHoursFirst urenbasis is verloond
 * @param decimals of hours, jobs and percentages
 * @param hoursStep of which all hours but those of the country as a whole are multiples; 0 if they are not
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
        Fraction largestShareOfPersons,
        int decimals,
        int hoursStep) {

    /** The choices of the shipped method file, with five exceptions. */
    public static Choices shipped(
            boolean paidHoursFirst,
            int minimumForRegionalMean,
            String largestShareOfPersons,
            int decimals,
            int hoursStep) {
        return new Choices(
                paidHoursFirst,
                Fraction.of(31),
                Fraction.of("27.0"),
                minimumForRegionalMean,
                Set.of(10, 21, 22, 23),
                Set.of(24),
                Fraction.of("0.01"),
                10,
                Fraction.of(largestShareOfPersons),
                decimals,
                hoursStep);
    }
}
