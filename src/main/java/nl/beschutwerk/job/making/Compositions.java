package nl.beschutwerk.job.making;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Composition;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.ReferenceData;

/** How the country is composed at a quarter's reference date, as disclosure control needs to know it. */
final class Compositions {

    private Compositions() {}

    static Composition of(ReferenceData reference, Quarter quarter) {
        SortedMap<String, List<String>> municipalities = new TreeMap<>();
        for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, quarter.referenceDate())) {
            municipalities.put(
                    region.code(),
                    reference.municipalitiesOf(region.code(), quarter.referenceDate()).stream()
                            .map(Area::code)
                            .toList());
        }
        return new Composition(municipalities);
    }
}
