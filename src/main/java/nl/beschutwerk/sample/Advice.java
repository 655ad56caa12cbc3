package nl.beschutwerk.sample;

import java.util.Locale;

/**
 * An application and what came of it.
 *
 * @param number among the person's own, from 1
 * @param settled the day of the advice, or of the withdrawal
 * @param lastDay on which a positive advice holds; {@link Days#NEVER} where it is not limited
 * @param applicant as the contract codes it; empty where it is not known
 */
record Advice(int number, int applied, int settled, Outcome outcome, int lastDay, String applicant) {

    /** What came of an application. */
    enum Outcome {
        POSITIEF,
        NEGATIEF,
        INGETROKKEN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it decides on an indication. */
    boolean decides() {
        return outcome != Outcome.INGETROKKEN;
    }
}
