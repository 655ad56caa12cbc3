package nl.beschutwerk.sample;

import java.time.LocalDate;

/**
 * The number of persons who have applied for the first time by a day. Of those who have applied by the end of 2024, the share
 * of each year follows the growth of the published valid indications; later years have the share of 2024.
 */
final class ApplicationSchedule {

    /** The first year in which the law provides for sheltered work. */
    static final int FIRST_YEAR = 2015;

    /** Per mille of the persons, from {@link #FIRST_YEAR} up to and including 2024. */
    private static final int[] SHARES = {20, 50, 90, 110, 125, 125, 125, 120, 125, 110};

    private final long persons;

    /**
     * ApplicationSchedule for a number of persons.
     *
     * @param persons those who have applied by the end of 2024
     */
    ApplicationSchedule(long persons) {
        this.persons = persons;
    }

    /** Persons whose first application is on that day or before. */
    long by(LocalDate day) {
        long before = 0;
        for (int year = FIRST_YEAR; year < day.getYear(); year++) {
            before += share(year);
        }
        return persons
                * (before * day.lengthOfYear() + (long) share(day.getYear()) * day.getDayOfYear())
                / (1000L * day.lengthOfYear());
    }

    private static int share(int year) {
        return SHARES[Math.min(year - FIRST_YEAR, SHARES.length - 1)];
    }
}
