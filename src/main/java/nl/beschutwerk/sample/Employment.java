package nl.beschutwerk.sample;

/**
 * An employment.
 *
 * @param number among the person's own employments, from 1
 * @param lastDay of the employment; {@link Days#NEVER} if it does not end
 * @param endAgreed whether the last day is known from the start
 */
record Employment(int number, Work work, int firstDay, int lastDay, boolean endAgreed) {

    /** More than the employments of any person; multiplier for unique numbers. */
    static final int MOST = 64;

    boolean isActive(int day) {
        return firstDay <= day && lastDay >= day;
    }

    /**
     * The last day as it is known on a day. A later day is known only if it was agreed from the start; otherwise {@link
     * Days#NEVER}.
     */
    int lastDayKnownAt(int day) {
        return lastDay <= day || endAgreed ? lastDay : Days.NEVER;
    }
}
