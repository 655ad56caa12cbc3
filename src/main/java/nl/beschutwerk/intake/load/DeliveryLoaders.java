package nl.beschutwerk.intake.load;

import javax.sql.DataSource;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.reference.ReferenceData;

/** Which loader a kind of delivery has. */
public final class DeliveryLoaders {

    private DeliveryLoaders() {}

    /** The loader of a kind of delivery, which nobody can stop. */
    public static DeliveryLoader of(DeliveryKind kind, DataSource database, ReferenceData reference, Method method) {
        return of(kind, database, reference, method, StopSignal.NEVER);
    }

    /**
     * The loader of a kind of delivery.
     *
     * @param stop asked before each row
     */
    public static DeliveryLoader of(
            DeliveryKind kind, DataSource database, ReferenceData reference, Method method, StopSignal stop) {
        return switch (kind) {
            case MICRODATA -> new MicrodataLoader(database, reference, method, stop);
            case AANTALLEN -> new HeadcountLoader(database, reference, method, stop);
        };
    }
}
