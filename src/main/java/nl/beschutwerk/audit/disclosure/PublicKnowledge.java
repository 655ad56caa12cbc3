package nl.beschutwerk.audit.disclosure;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Public knowledge besides the release itself.
 *
 * @param municipalities that make up each region, by code of the region
 * @param referenceDate of the figures
 * @param method that made them
 */
public record PublicKnowledge(SortedMap<String, List<String>> municipalities, LocalDate referenceDate, Method method) {

    public PublicKnowledge {
        municipalities = new TreeMap<>(municipalities);
    }

    /** The country as it is composed at a date. */
    public static PublicKnowledge at(LocalDate date, ReferenceData reference, Method method) {
        SortedMap<String, List<String>> municipalities = new TreeMap<>();
        for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, date)) {
            municipalities.put(
                    region.code(),
                    reference.municipalitiesOf(region.code(), date).stream()
                            .map(Area::code)
                            .toList());
        }
        return new PublicKnowledge(municipalities, date, method);
    }

    List<HoursClass> hoursClasses() {
        return method.hoursClasses();
    }

    /** Whether one area is a direct part of another. */
    boolean isPart(FigureKey part, FigureKey whole) {
        return switch (whole.level()) {
            case LAND -> part.level() == AreaLevel.ARBEIDSMARKTREGIO;
            case ARBEIDSMARKTREGIO ->
                part.level() == AreaLevel.GEMEENTE
                        && municipalities
                                .getOrDefault(whole.areaCode(), List.of())
                                .contains(part.areaCode());
            case GEMEENTE -> false;
        };
    }
}
