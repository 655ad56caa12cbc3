package nl.beschutwerk.intake.rule;

import java.util.BitSet;
import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.intake.value.Likeness;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * A column of pseudonyms of persons. A single citizen service number in a notation that no pseudonym has is enough to decide.
 * A pseudonym may look like such a number by chance; then the other values of the column decide.
 */
final class PseudonymColumn implements WatchedColumn {

    private boolean certain;
    private boolean likeness;
    /** Pseudonyms with digits only: zeros followed by eight or nine digits. */
    private final DistinctSample padded = new DistinctSample();
    /** The lengths of the padded pseudonyms that satisfy the eleven-test. */
    private final BitSet lengths = new BitSet();
    /** The lengths of the other pseudonyms with digits only. Among pseudonyms of these lengths, a likeness may be chance. */
    private final BitSet lengthsOfOthers = new BitSet();
    /** Pseudonyms with eight or nine digits between letters. */
    private final DistinctSample lettered = new DistinctSample();
    /** Values that are not pseudonyms, with eight or nine digits between letters. */
    private final DistinctSample foreign = new DistinctSample();

    @Override
    public void look(String field) {
        String value = Values.trim(field);
        Likeness found = CitizenNumber.likeness(value);
        if (found == Likeness.NONE) {
            certain |= CitizenNumber.isOne(value);
            if (isNumber(value)) {
                lengthsOfOthers.set(value.length());
            }
            return;
        }
        boolean pseudonym = Values.pseudonym(value) instanceof Reading.Given<String>;
        boolean one = found.mayBeOne();
        likeness |= one && !pseudonym;
        switch (found) {
            case LABELLED -> certain = true;
            case BARE, FAILS_BARE -> lookBare(value, one, pseudonym);
            case LETTERED, FAILS_LETTERED -> (pseudonym ? lettered : foreign).add(value, one);
            case NONE -> throw new IllegalStateException("Looked at before");
        }
    }

    private void lookBare(String value, boolean one, boolean pseudonym) {
        if (pseudonym) {
            padded.add(value, one);
            (one ? lengths : lengthsOfOthers).set(value.length());
        } else {
            certain |= one;
        }
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return Values.pseudonym(value) instanceof Reading.Given<String>;
    }

    @Override
    public boolean holdsNumbers() {
        return certain
                || lengths.stream().anyMatch(length -> !lengthsOfOthers.get(length))
                || ElevenTestChance.cannotExplain(padded.size(), padded.marked())
                || ElevenTestChance.cannotExplain(lettered.size(), lettered.marked())
                || (foreign.marked() > 0 && foreign.marked() == foreign.size())
                || ElevenTestChance.cannotExplain(foreign.size(), foreign.marked());
    }

    @Override
    public boolean hasLikeness() {
        return likeness;
    }

    /**
     * The probability that a likeness is chance: of numbers with eight or nine digits that are not citizen service numbers,
     * one in eleven satisfies the eleven-test.
     */
    static final class ElevenTestChance {

        private static final double SHARE = 1.0 / 11;
        /** The accepted probability that a column is wrongly found to contain citizen service numbers. */
        private static final double BOUND = 1e-6;

        private ElevenTestChance() {}

        /**
         * Returns whether the probability that chance gives at least this many numbers that satisfy the test is below one in
         * a million. This is true for all of 6, 11 of 20, or 26 of 100.
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
}
