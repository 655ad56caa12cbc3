package nl.beschutwerk.job.making;

/** Ends a run because the delivery may not enter the figures. Its findings, in the database, say why. */
public final class DeliveryRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliveryRefusedException() {
        super("The delivery is refused; its findings say why", null, false, false);
    }
}
