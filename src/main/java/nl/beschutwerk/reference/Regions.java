package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;

/** The labour-market regions by period. */
final class Regions {

    private final SortedMap<String, List<RegionName>> byCode;

    Regions(Collection<RegionName> rows) {
        byCode = rows.stream().collect(Collectors.groupingBy(RegionName::code, TreeMap::new, Collectors.toList()));
    }

    Optional<Area> at(String code, LocalDate date) {
        return periods(code).stream()
                .filter(row -> row.period().contains(date))
                .findFirst()
                .map(RegionName::area);
    }

    /** By code. */
    List<Area> at(LocalDate date) {
        return byCode.keySet().stream()
                .map(code -> at(code, date))
                .flatMap(Optional::stream)
                .toList();
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    List<RegionName> periods(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    Collection<List<RegionName>> all() {
        return byCode.values();
    }
}
