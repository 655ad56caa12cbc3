package nl.beschutwerk.sample;

/**
 * An employment.
 *
 * @param number among the person's own, from 1
 * @param lastDay in force; {@link Days#NEVER} where it goes on
 * @param endAgreed whether the last day is known from the start
 */
record Employment(int number, Work work, int firstDay, int lastDay, boolean endAgreed) {

    /** No one has so many. */
    static final int MOST = 64;

    boolean isActive(int day) {
        return firstDay <= day && lastDay >= day;
    }

    /** The last day as it is known at a day: one to come only where it was agreed. */
    int lastDayKnownAt(int day) {
        return lastDay <= day || endAgreed ? lastDay : Days.NEVER;
    }
}
