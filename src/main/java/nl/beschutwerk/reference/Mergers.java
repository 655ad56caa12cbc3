package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.MunicipalityCode;

/** The mergers, by old and by new municipality; each list is ordered by date, then code. */
final class Mergers {

    private static final Comparator<Merger> IN_ORDER =
            Comparator.comparing(Merger::date).thenComparing(Merger::from).thenComparing(Merger::to);

    private final List<Merger> rows;
    private final Map<MunicipalityCode, List<Merger>> byOld;
    private final Map<MunicipalityCode, List<Merger>> byNew;

    Mergers(Collection<Merger> rows) {
        this.rows = rows.stream().sorted(IN_ORDER).toList();
        byOld = this.rows.stream().collect(Collectors.groupingBy(Merger::from, TreeMap::new, Collectors.toList()));
        byNew = this.rows.stream().collect(Collectors.groupingBy(Merger::to, TreeMap::new, Collectors.toList()));
    }

    List<Merger> all() {
        return rows;
    }

    /** The rows in which the municipality ended: one row, one for each part of a split, or none while it is in force. */
    List<Merger> of(MunicipalityCode old) {
        return byOld.getOrDefault(old, List.of());
    }

    /** The rows by which others became part of the municipality. */
    List<Merger> into(MunicipalityCode successor) {
        return byNew.getOrDefault(successor, List.of());
    }

    /** The first day on which the municipality was no longer in force. */
    Optional<LocalDate> end(MunicipalityCode code) {
        return of(code).stream().map(Merger::date).findFirst();
    }

    /** The day of the merger or renaming by which the municipality came into being. */
    Optional<LocalDate> creation(MunicipalityCode code) {
        return into(code).stream()
                .filter(merger -> merger.kind().creates())
                .map(Merger::date)
                .findFirst();
    }

    SortedSet<MunicipalityCode> codes() {
        SortedSet<MunicipalityCode> codes = new TreeSet<>(byOld.keySet());
        codes.addAll(byNew.keySet());
        return codes;
    }
}
