package nl.beschutwerk.sample;

import java.util.Locale;

/**
 * An application and its outcome.
 *
 * @param number among the person's own applications, from 1
 * @param settled the day of the advice, or of the withdrawal
 * @param lastDay on which a positive advice is valid; {@link Days#NEVER} if it is not limited
 * @param applicant as the contract codes it; empty if it is not known
 */
record Advice(int number, int applied, int settled, Outcome outcome, int lastDay, String applicant) {

    /** The outcome of an application. */
    enum Outcome {
        POSITIEF,
        NEGATIEF,
        INGETROKKEN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the outcome is an advice, positive or negative, rather than a withdrawal. */
    boolean decides() {
        return outcome != Outcome.INGETROKKEN;
    }
}
