package nl.beschutwerk.intake;

import javax.sql.DataSource;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.reference.ReferenceData;

/** The loader of each kind of delivery. */
public final class DeliveryLoaders {

    private DeliveryLoaders() {}

    public static DeliveryLoader of(DeliveryKind kind, DataSource database, ReferenceData reference, Method method) {
        return switch (kind) {
            case MICRODATA -> new MicrodataLoader(database, reference, method);
            case AANTALLEN -> new HeadcountLoader(database, reference, method);
        };
    }
}
