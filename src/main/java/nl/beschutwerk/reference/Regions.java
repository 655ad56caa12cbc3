package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import org.jspecify.annotations.Nullable;

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

    /** The regions in force at the date, ordered by code. */
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

    /** A row of {@code regions.csv}: the name of a labour-market region during a period. */
    record RegionName(String code, String name, Period period, long line) {

        static @Nullable RegionName of(CsvRow row) {
            String code = row.region("arbeidsmarktregio");
            String name = row.text("naam");
            Period period = row.period();
            return code == null || name == null || period == null
                    ? null
                    : new RegionName(code, name, period, row.line());
        }

        Area area() {
            return new Area(AreaLevel.ARBEIDSMARKTREGIO, code, name);
        }
    }
}
