package nl.beschutwerk.reference;

import java.util.List;
import nl.beschutwerk.domain.Area;

/** What a gemeentecode means at a date. */
public sealed interface MunicipalityStanding {

    /** The municipality itself. */
    record InForce(Area municipality) implements MunicipalityStanding {}

    /** It was merged, added to another or renamed, perhaps more than once; this is where it is now. */
    record Succeeded(Area successor) implements MunicipalityStanding {}

    /**
     * It was divided; nothing tells who went where.
     *
     * @param parts the municipalities its parts are in now, at least two, by code
     */
    record Split(List<Area> parts) implements MunicipalityStanding {

        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** No municipality had this code on or before the date; it may come into force later. */
    record Unknown() implements MunicipalityStanding {}
}
