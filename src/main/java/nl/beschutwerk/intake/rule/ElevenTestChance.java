package nl.beschutwerk.intake.rule;

/** What chance explains: of numbers of eight or nine digits that are no citizen service numbers, one in eleven looks like one. */
final class ElevenTestChance {

    private static final double SHARE = 1.0 / 11;
    /** Once in so many columns chance may be taken for citizen service numbers. */
    private static final double BOUND = 1e-6;

    private ElevenTestChance() {}

    /**
     * Whether chance gives so many that satisfy the test less than once in a million columns: all of 6, 11 of 20, 26 of 100.
     *
     * @param numbers distinct numbers of the form, at most {@link DistinctSample#CAPACITY}
     * @param satisfying those of them that satisfy the eleven-test
     */
    static boolean cannotExplain(int numbers, int satisfying) {
        double exactly = Math.pow(1 - SHARE, numbers);
        double fewer = 0;
        for (int count = 0; count < satisfying; count++) {
            fewer += exactly;
            exactly *= SHARE / (1 - SHARE) * (numbers - count) / (count + 1);
        }
        return 1 - fewer < BOUND;
    }
}
