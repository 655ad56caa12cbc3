package nl.beschutwerk.sample;

import nl.beschutwerk.sample.SeededRandom.Choice;

/**
 * A job with an employer.
 *
 * @param employer the employer's key
 * @param nature code of the wage return
 * @param form werkvorm of the contract; empty if it is not known
 * @param hours worked a week, in hundredths
 * @param contractHours a week as delivered, in hundredths; {@link #UNKNOWN} if they are missing
 * @param paidHoursKnown whether pay periods are delivered
 */
record Work(String employer, int nature, String form, int hours, int contractHours, boolean paidHoursKnown) {

    static final int UNKNOWN = -1;

    /** Nature code of sheltered work. */
    private static final int SHELTERED = 24;

    /** Nature codes under the old law (Wsw), which never count. */
    private static final Choice<Integer> OLD_LAW =
            Choice.of(10, 150).or(21, 600).or(22, 150).or(23, 100);

    private static final Choice<Integer> ORDINARY =
            Choice.of(1, 720).or(11, 200).or(18, 80);

    private static final Choice<String> FORMS = Choice.of("binnen", 440)
            .or("groepsdetachering", 200)
            .or("individuele_detachering", 150)
            .or("buiten", 120)
            .or("regulier", 50)
            .or("", 40);

    /** Part-time contracts, in hundredths of an hour; the mean is near 27. */
    private static final Choice<Integer> HOURS = Choice.of(800, 15)
            .or(1200, 35)
            .or(1600, 45)
            .or(1800, 30)
            .or(2000, 95)
            .or(2250, 20)
            .or(2400, 165)
            .or(2550, 20)
            .or(2700, 15)
            .or(2800, 145)
            .or(2925, 10)
            .or(3000, 50)
            .or(3100, 10)
            .or(3200, 175)
            .or(3400, 20)
            .or(3600, 130)
            .or(3800, 20);

    private static final Choice<Integer> FEW_HOURS =
            Choice.of(400, 300).or(600, 200).or(800, 350).or(1200, 150);

    private static final int OTHER_EMPLOYERS = 4000;

    /** Sheltered work, usually with the work-development company of the town; sometimes something else. */
    static Work afterPositiveAdvice(SeededRandom dice, String town) {
        boolean sheltered = dice.chance(900);
        boolean company = dice.chance(sheltered ? 860 : 100);
        return of(
                dice,
                company ? "WB" + town : otherEmployer(dice),
                sheltered ? SHELTERED : ORDINARY.draw(dice),
                FORMS.draw(dice),
                HOURS.draw(dice));
    }

    /** A few hours in addition to other work. */
    static Work onTheSide(SeededRandom dice) {
        int nature = dice.chance(300) ? SHELTERED : ORDINARY.draw(dice);
        return of(dice, otherEmployer(dice), nature, FORMS.draw(dice), FEW_HOURS.draw(dice));
    }

    /** Work after a negative advice. */
    static Work afterNegativeAdvice(SeededRandom dice) {
        return of(dice, otherEmployer(dice), ORDINARY.draw(dice), "regulier", HOURS.draw(dice));
    }

    /** Work under the Wsw. */
    static Work underOldLaw(SeededRandom dice, String town) {
        return of(dice, "WB" + town, OLD_LAW.draw(dice), "", HOURS.draw(dice));
    }

    /** The same work under the next contract, possibly for other hours. */
    Work continued(SeededRandom dice) {
        return of(dice, employer, nature, form, dice.chance(700) ? hours : HOURS.draw(dice));
    }

    boolean isUnderOldLaw() {
        return nature == 10 || (nature >= 21 && nature <= 23);
    }

    /**
     * Contract hours are missing or zero for about one employment in twenty-two; for nearly half of these, paid hours are
     * missing too.
     */
    private static Work of(SeededRandom dice, String employer, int nature, String form, int hours) {
        int fate = dice.below(1000);
        int contractHours = fate < 40 ? UNKNOWN : fate < 45 ? 0 : hours;
        boolean paidHoursKnown = !(fate < 20 || fate >= 985);
        return new Work(employer, nature, form, hours, contractHours, paidHoursKnown);
    }

    private static String otherEmployer(SeededRandom dice) {
        return "WG" + (10_000 + dice.below(OTHER_EMPLOYERS));
    }
}
