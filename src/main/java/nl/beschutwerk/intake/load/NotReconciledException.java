package nl.beschutwerk.intake.load;

import java.util.List;

/** The counts of a loaded delivery do not add up. This is a failure of the system, because no delivered data can cause it. */
public final class NotReconciledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReconciledException(long deliveryId, List<String> differences) {
        super(
                "Loaded rows of delivery " + deliveryId + " do not add up: " + String.join("; ", differences)
                        + ". Nothing was made of them. Run the same command again; if it happens again, this is a fault of the program.");
    }
}
