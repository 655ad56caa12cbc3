package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.RegionMap;
import nl.beschutwerk.reference.map.MunicipalityMap;

/**
 * A map with a day on which its municipalities were in force. It can show the regions of another day if each of its municipalities
 * then lay in one region as a whole, by way of mergers.
 */
record DatedMap(MunicipalityMap map, LocalDate day) {

    /** The regions of a date; empty if their borders cannot be made of the municipalities on the map. */
    Optional<RegionMap> regions(Areas areas, LocalDate date) {
        Map<MunicipalityCode, String> regionOf = new TreeMap<>();
        for (MunicipalityCode code : map.codes()) {
            Set<String> regions = whereabouts(areas, code, date).stream()
                    .flatMap(then -> areas.regionOf(then, date).stream())
                    .map(Area::code)
                    .collect(Collectors.toSet());
            if (regions.size() != 1) {
                return Optional.empty();
            }
            regionOf.put(code, regions.iterator().next());
        }
        RegionMap merged = map.merged(regionOf);
        Set<String> wanted = areas.at(AreaLevel.ARBEIDSMARKTREGIO, date).stream()
                .map(Area::code)
                .collect(Collectors.toSet());
        return Optional.of(merged).filter(drawn -> drawn.outlines().keySet().equals(wanted));
    }

    /** The municipalities of a date that a municipality on the map is part of, or was made of. */
    private Set<MunicipalityCode> whereabouts(Areas areas, MunicipalityCode code, LocalDate date) {
        return date.isBefore(day)
                ? areas.at(AreaLevel.GEMEENTE, date).stream()
                        .map(earlier -> new MunicipalityCode(earlier.code()))
                        .filter(earlier -> areas.whereabouts(earlier, day).contains(code))
                        .collect(Collectors.toSet())
                : areas.whereabouts(code, date);
    }
}
