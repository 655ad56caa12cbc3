package nl.beschutwerk.intake.load;

import javax.sql.DataSource;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.reference.ReferenceData;

/** Chooses the loader for a kind of delivery. */
public final class DeliveryLoaders {

    private DeliveryLoaders() {}

    /** Returns the loader for a kind of delivery. */
    public static DeliveryLoader of(DeliveryKind kind, DataSource database, ReferenceData reference, Method method) {
        return switch (kind) {
            case MICRODATA -> new MicrodataLoader(database, reference, method);
            case AANTALLEN -> new HeadcountLoader(database, reference, method);
        };
    }
}
