package nl.beschutwerk.intake.value;

/** The form of a citizen service number (BSN): eight or nine digits that satisfy the eleven-test. */
public final class CitizenNumber {

    private static final int DIGITS = 9;

    private CitizenNumber() {}

    /**
     * Whether a text has the form: weights 9 down to 2 and then -1, over nine digits; a number of eight has a zero before it.
     * Nine zeros satisfy the test and are nobody's number.
     */
    public static boolean isOne(String text) {
        int missing = DIGITS - text.length();
        if (missing < 0 || missing > 1) {
            return false;
        }
        int sum = 0;
        boolean zeros = true;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int position = i + missing;
            sum += position == DIGITS - 1 ? -digit : (DIGITS - position) * digit;
            zeros &= digit == 0;
        }
        return sum % 11 == 0 && !zeros;
    }
}
