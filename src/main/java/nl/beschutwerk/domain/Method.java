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
 * @param minimumRejectedRows up to so many rejected rows of a file are never too great a share of its rows
 * @param maximumShareOfPersons the greatest share of the persons of a delivery who may lose a row by rejection, between 0 and 1
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
        int minimumRejectedRows,
        BigDecimal maximumShareOfPersons) {

    /**
     * Hours a week above this are a mistake: nobody is taken to work more. It is no choice of the method file, since findings,
     * paid hours and disclosure control rest on it alike.
     */
    public static final int MOST_HOURS = 60;

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

    /**
     * Whether a delivery is refused for the persons who lose something by rejected rows ({@code te-veel-afgekeurd}), however few
     * those rows are.
     *
     * @param losing persons of whom a row is rejected
     * @param persons all persons of whom the delivery tells, those included
     */
    public boolean refusesForPersons(long losing, long persons) {
        return BigDecimal.valueOf(losing).compareTo(maximumShareOfPersons.multiply(BigDecimal.valueOf(persons))) > 0;
    }

    /** Whether any count is confidential for being small: there is none from 1 up to one below a threshold of 0 or 1. */
    public boolean hidesSmallCounts() {
        return disclosureThreshold > 1;
    }

    /**
     * The choices that a figure of headcounts or microdata depends on, in one line: where two releases have the same, no break
     * in their series is the method's. Its name, and what decides on refusal and hiding, are not among them.
     */
    public String choicesBehindFigures() {
        return "uren_per_baan=" + plain(hoursPerJob)
                + " urenbasis=" + hoursBasis.code()
                + " uitgesloten_aard=" + excludedNatures
                + " aard_beschut=" + shelteredNatures
                + " gemiddelde_uren=" + plain(averageHours)
                + " marge_gemiddelde_uren=" + plain(averageHoursMargin)
                + " minimaal_voor_regiogemiddelde=" + minimumForRegionalMean
                + " arbeidsduurklassen="
                + hoursClasses.stream()
                        .map(known -> known.code() + ":" + plain(known.representativeHours()) + "<"
                                + plain(known.upperBound()))
                        .toList();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
