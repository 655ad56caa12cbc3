package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.reference.map.MapFormat;
import nl.beschutwerk.reference.map.MunicipalityMap;

/**
 * Checks a map against the municipalities. An official map is of one day: it must have exactly the municipalities of some day, but
 * not of the day that is drawn.
 */
final class MapChecks {

    private final MapFormat format;
    private final Municipalities municipalities;
    private final Faults faults;

    MapChecks(MapFormat format, Municipalities municipalities, Faults faults) {
        this.format = format;
        this.municipalities = municipalities;
        this.faults = faults;
    }

    /** The map with its day; empty if its municipalities are not those of any day, which is a fault. */
    Optional<DatedMap> dated(MunicipalityMap map) {
        LocalDate nearest = municipalities.firstDay();
        int fewest = Integer.MAX_VALUE;
        for (LocalDate day : days()) {
            int differences = missing(map, day).size() + surplus(map, day).size();
            if (differences <= fewest) {
                nearest = day;
                fewest = differences;
            }
        }
        if (fewest == 0) {
            return Optional.of(new DatedMap(map, nearest));
        }
        LocalDate day = nearest;
        missing(map, day)
                .forEach(code -> fault("municipality " + code + " (" + name(code, day) + ") of " + day
                        + " is not on the map, which otherwise fits that day best"));
        surplus(map, day)
                .forEach(code -> fault("municipality " + code + " was not in force on " + day
                        + ", the day whose municipalities fit the map best"));
        return Optional.empty();
    }

    private void fault(String text) {
        faults.addForMap(
                format,
                0,
                text + "; take the whole map of a year that " + ReferenceFile.MUNICIPALITIES.fileName()
                        + " knows, or add the mergers of its year there first");
    }

    /** The days on which a period begins or ends; what is in force changes on no other day. */
    private SortedSet<LocalDate> days() {
        return municipalities.all().stream()
                .flatMap(Collection::stream)
                .flatMap(row -> Stream.concat(
                        Stream.of(row.period().from()),
                        Stream.ofNullable(row.period().untilExclusive())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedSet<MunicipalityCode> missing(MunicipalityMap map, LocalDate day) {
        SortedSet<MunicipalityCode> missing = inForce(day);
        missing.removeAll(map.codes());
        return missing;
    }

    private SortedSet<MunicipalityCode> surplus(MunicipalityMap map, LocalDate day) {
        SortedSet<MunicipalityCode> surplus = map.codes();
        surplus.removeAll(inForce(day));
        return surplus;
    }

    private SortedSet<MunicipalityCode> inForce(LocalDate day) {
        return municipalities.at(day).map(MunicipalityPeriod::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(MunicipalityCode code, LocalDate day) {
        return municipalities.at(code, day).map(MunicipalityPeriod::name).orElse("");
    }
}
