package nl.beschutwerk.intake.microdata;

import org.jspecify.annotations.Nullable;

/**
 * A fault that shows only among all loaded rows of a delivery.
 *
 * @param row in which it is
 * @param firstRow of repeated rows, the one that counts; null for other reasons
 * @param becauseOfRejected whether what the row refers to was delivered, and rejected: such a row does not count against its
 *     file
 */
public record LaterFault(long row, Reason reason, @Nullable Long firstRow, boolean becauseOfRejected) {

    /** Why a row is left out after all, in the order in which it is asked. */
    public enum Reason {
        /** Its key stands in an earlier row too, with the same values. */
        REPEATED,
        /** Its key stands in another row too, with other values. */
        CONTRADICTING,
        /** There is no such municipality, or it is split. */
        MUNICIPALITY,
        /** The person or the employment it refers to is not loaded. */
        REFERENCE
    }
}
