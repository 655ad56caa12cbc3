package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.MunicipalityCode;

/** The municipalities by period. The periods of a municipality are in order of time. There is at least one row. */
final class Municipalities {

    private final SortedMap<MunicipalityCode, List<MunicipalityPeriod>> byCode;
    private final LocalDate firstDay;

    Municipalities(Collection<MunicipalityPeriod> rows) {
        byCode = rows.stream()
                .sorted(Comparator.comparing(row -> row.period().from()))
                .collect(Collectors.groupingBy(MunicipalityPeriod::code, TreeMap::new, Collectors.toList()));
        firstDay = rows.stream()
                .map(row -> row.period().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first day for which the municipalities are known. */
    LocalDate firstDay() {
        return firstDay;
    }

    Optional<MunicipalityPeriod> at(MunicipalityCode code, LocalDate date) {
        return inForce(periods(code), date);
    }

    /** The municipalities in force at the date, ordered by code. */
    Stream<MunicipalityPeriod> at(LocalDate date) {
        return byCode.values().stream().flatMap(periods -> inForce(periods, date).stream());
    }

    private static Optional<MunicipalityPeriod> inForce(List<MunicipalityPeriod> periods, LocalDate date) {
        return periods.stream().filter(row -> row.period().contains(date)).findFirst();
    }

    boolean inForce(MunicipalityCode code, LocalDate date) {
        return at(code, date).isPresent();
    }

    List<MunicipalityPeriod> periods(MunicipalityCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The day on which the municipality came into being; empty if that is not after the first known day. */
    Optional<LocalDate> start(MunicipalityCode code) {
        return periods(code).stream()
                .findFirst()
                .map(row -> row.period().from())
                .filter(from -> from.isAfter(firstDay));
    }

    /** The days on which municipalities came into force or ended, from the first known day on. */
    SortedSet<LocalDate> daysOfChange() {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (List<MunicipalityPeriod> periods : byCode.values()) {
            for (MunicipalityPeriod row : periods) {
                days.add(row.period().from());
                Optional.ofNullable(row.period().untilExclusive()).ifPresent(end -> days.add(end));
            }
        }
        return days;
    }

    SortedSet<MunicipalityCode> codes() {
        return new TreeSet<>(byCode.keySet());
    }

    Collection<List<MunicipalityPeriod>> all() {
        return byCode.values();
    }
}
