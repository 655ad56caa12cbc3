package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The choices that turn deliveries into figures, where law and Parliament's papers leave one. They stand in
 * {@code data/reference/method.yaml}; a release records the method that made it.
 *
 * @param name of this version of the method
 * @param hoursPerJob weekly hours of the job that the target counts: 31
 * @param hoursBasis which hours of an employment come first
 * @param excludedNatures wage-return codes of employments that never count (Wsw)
 * @param shelteredNatures wage-return codes of sheltered employment
 * @param averageHours weekly hours of a person where nobody's hours are known
 * @param averageHoursMargin how far the average may be off, either way, hours a week
 * @param minimumForRegionalMean so many persons with known hours make a mean of the region's own
 * @param hoursClasses in ascending order, without gaps
 * @param disclosureThreshold a count from 1 up to one below it is confidential; 0 switches suppression off
 * @param maximumRejectedShare of the rows of a file, between 0 and 1
 * @param minimumRejectedRows up to so many rejected rows of a file never refuse it
 */
public record Method(
        String name,
        BigDecimal hoursPerJob,
        HoursBasis hoursBasis,
        List<Integer> excludedNatures,
        List<Integer> shelteredNatures,
        BigDecimal averageHours,
        BigDecimal averageHoursMargin,
        int minimumForRegionalMean,
        List<HoursClass> hoursClasses,
        int disclosureThreshold,
        BigDecimal maximumRejectedShare,
        int minimumRejectedRows) {

    public Method {
        excludedNatures = List.copyOf(excludedNatures);
        shelteredNatures = List.copyOf(shelteredNatures);
        hoursClasses = List.copyOf(hoursClasses);
    }

    /** Whether a file of so many rows is refused for so many rejected ones ({@code te-veel-afgekeurd}). */
    public boolean refuses(long rejectedRows, long rows) {
        return rejectedRows > minimumRejectedRows
                && BigDecimal.valueOf(rejectedRows).compareTo(maximumRejectedShare.multiply(BigDecimal.valueOf(rows)))
                        > 0;
    }
}
