package nl.beschutwerk.attack;

import java.math.BigDecimal;

/**
 * What an attack says about something that is not published.
 *
 * @param what an indicator with its category, or in words what the attack describes
 * @param low the least that it can be
 * @param high the most that it can be
 * @param reasoning one line: what it follows from
 */
record Finding(String attack, String quarter, Cell what, BigDecimal low, BigDecimal high, String reasoning) {

    static Finding of(String attack, String quarter, Cell what, long low, long high, String reasoning) {
        return new Finding(attack, quarter, what, BigDecimal.valueOf(low), BigDecimal.valueOf(high), reasoning);
    }

    boolean holds(BigDecimal truth) {
        return truth.compareTo(low) >= 0 && truth.compareTo(high) <= 0;
    }

    boolean isExact() {
        return low.compareTo(high) == 0;
    }

    @Override
    public String toString() {
        return attack + " " + quarter + " " + what + ": from " + low.toPlainString() + " to " + high.toPlainString()
                + " (" + reasoning + ")";
    }
}
