package nl.beschutwerk.reference;

import java.util.List;
import nl.beschutwerk.domain.Area;

/** The meaning of a gemeentecode at a date. */
public sealed interface MunicipalityStatus {

    /** The municipality itself. */
    record InForce(Area municipality) implements MunicipalityStatus {}

    /** The municipality was merged, added to another or renamed, perhaps more than once; the successor now includes it. */
    record Succeeded(Area successor) implements MunicipalityStatus {}

    /**
     * The municipality was divided; no source says which persons went to which part.
     *
     * @param parts the municipalities that its parts belong to now, at least two, ordered by code
     */
    record Split(List<Area> parts) implements MunicipalityStatus {

        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** No municipality had this code on or before the date; it may come into force later. */
    record Unknown() implements MunicipalityStatus {}
}
