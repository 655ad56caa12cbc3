package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * The choices that turn deliveries into figures, if the law and the papers of Parliament leave a choice. They are recorded in
 * {@code data/reference/method.yaml}, and a release records the method that it was made with.
 *
 * @param name of this version of the method
 * @param hoursPerJob weekly hours of the job that the target counts: 31
 * @param hoursBasis which hours of an employment take precedence
 * @param excludedNatures wage-return codes of employments that never count (Wsw)
 * @param shelteredNatures wage-return codes of sheltered employment
 * @param averageHours weekly hours of a person if nobody's hours are known
 * @param averageHoursMargin how far the average may be off in either direction, in hours a week
 * @param minimumForRegionalMean the number of persons with known hours from which a region has its own mean
 * @param hoursClasses in ascending order, without gaps
 * @param disclosureThreshold counts from 1 up to and including the threshold less 1 are confidential; 0 switches suppression
 *     off
 * @param decimals of published hours, jobs and percentages
 * @param hoursStep all hours but those of the country as a whole are rounded to multiples of this number of hours a week, so
 *     that a change of a count by one person does not reveal the hours of that person; 0 if they are not
 * @param maximumRejectedShare the greatest share of the rows of a file that may be rejected, between 0 and 1
 * @param minimumRejectedRows a file with at most this number of rejected rows is never refused for their share
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
        int decimals,
        int hoursStep,
        BigDecimal maximumRejectedShare,
        int minimumRejectedRows,
        BigDecimal maximumShareOfPersons) {

    /**
     * The maximum number of hours a week. A higher number is taken for a mistake. The maximum is not a choice in the method
     * file, because findings, paid hours and disclosure control all depend on it.
     */
    public static final int MOST_HOURS = 60;

    public Method {
        excludedNatures = List.copyOf(excludedNatures);
        shelteredNatures = List.copyOf(shelteredNatures);
        hoursClasses = List.copyOf(hoursClasses);
    }

    /** Whether a file is refused because too many of its rows are rejected ({@code te-veel-afgekeurd}). */
    public boolean refuses(long rejectedRows, long rows) {
        return rejectedRows > minimumRejectedRows
                && BigDecimal.valueOf(rejectedRows).compareTo(maximumRejectedShare.multiply(BigDecimal.valueOf(rows)))
                        > 0;
    }

    /**
     * Whether a delivery is refused because too many persons lose a row by rejection ({@code te-veel-afgekeurd}), however few
     * the rejected rows are.
     *
     * @param losing persons with at least one rejected row
     * @param persons all persons in the delivery, including {@code losing}
     */
    public boolean refusesForPersons(long losing, long persons) {
        return BigDecimal.valueOf(losing).compareTo(maximumShareOfPersons.multiply(BigDecimal.valueOf(persons))) > 0;
    }

    /**
     * Whether small counts are confidential at all: with a threshold of 0 or 1 no count lies between 1 and the threshold less
     * 1.
     */
    public boolean hidesSmallCounts() {
        return disclosureThreshold > 1;
    }

    /**
     * The choices that a figure of headcounts or microdata depends on, in one line. If two releases have the same line, no
     * break in their series is caused by the method. The name of the method and the choices on refusal and suppression are left
     * out.
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
                        .toList()
                + " decimalen=" + decimals
                + " uren_afronden_op=" + hoursStep;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
