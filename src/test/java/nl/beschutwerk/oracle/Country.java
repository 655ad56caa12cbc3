package nl.beschutwerk.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Municipalities, their regions and their successors, at any date, from a folder of reference data. */
public final class Country {

    private record Period(String code, String region, LocalDate from, LocalDate until) {
        boolean holds(LocalDate date) {
            return !date.isBefore(from) && date.isBefore(until);
        }
    }

    record Merger(LocalDate date, String old, String successor, String kind) {
        boolean splits() {
            return kind.equals("splitsing");
        }
    }

    private final List<Period> periods = new ArrayList<>();
    private final List<Merger> mergers = new ArrayList<>();
    private final Map<LocalDate, Map<String, String>> regions = new HashMap<>();

    public Country(Path reference) throws IOException {
        Table municipalities = Table.read(reference.resolve("municipalities.csv"));
        for (List<String> row : municipalities.rows()) {
            String until = municipalities.field(row, "geldig_tot_exclusief");
            periods.add(new Period(
                    municipalities.field(row, "gemeentecode"),
                    municipalities.field(row, "arbeidsmarktregio"),
                    LocalDate.parse(municipalities.field(row, "geldig_vanaf")),
                    until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until)));
        }
        Table changes = Table.read(reference.resolve("mergers.csv"));
        for (List<String> row : changes.rows()) {
            mergers.add(new Merger(
                    LocalDate.parse(changes.field(row, "datum")),
                    changes.field(row, "oude_gemeentecode"),
                    changes.field(row, "nieuwe_gemeentecode"),
                    changes.field(row, "soort")));
        }
    }

    /** Municipalities in force at a date, each with its region. */
    public Map<String, String> regionOfMunicipality(LocalDate date) {
        return regions.computeIfAbsent(date, this::regionsAt);
    }

    private Map<String, String> regionsAt(LocalDate date) {
        Map<String, String> found = new TreeMap<>();
        periods.stream().filter(period -> period.holds(date)).forEach(p -> found.put(p.code(), p.region()));
        return found;
    }

    /** The municipality in which a code counts at a date; empty if there is no such municipality, or it was split. */
    public Optional<String> successor(String code, LocalDate date) {
        if (regionOfMunicipality(date).containsKey(code)) {
            return Optional.of(code);
        }
        List<Merger> fates = fates(code, date);
        return fates.size() == 1 && !fates.get(0).splits()
                ? successor(fates.get(0).successor(), date)
                : Optional.empty();
    }

    /** Whether a code, or a successor of it, was split before or at a date. */
    boolean split(String code, LocalDate date) {
        List<Merger> fates = fates(code, date);
        return !regionOfMunicipality(date).containsKey(code)
                && fates.stream().anyMatch(fate -> fate.splits() || split(fate.successor(), date));
    }

    /** Codes that ended by a date and count in another municipality. Deliveries may still use them. */
    public Set<String> merged(LocalDate date) {
        Set<String> codes = new TreeSet<>();
        for (Merger merger : mergers) {
            if (!regionOfMunicipality(date).containsKey(merger.old())
                    && successor(merger.old(), date).isPresent()) {
                codes.add(merger.old());
            }
        }
        return codes;
    }

    /** Codes that were split by a date. */
    public Set<String> splitCodes(LocalDate date) {
        Set<String> codes = new TreeSet<>();
        mergers.stream().map(Merger::old).filter(old -> split(old, date)).forEach(codes::add);
        return codes;
    }

    private List<Merger> fates(String code, LocalDate date) {
        return mergers.stream()
                .filter(merger -> merger.old().equals(code) && !merger.date().isAfter(date))
                .toList();
    }

    /** The mergers into a municipality up to a date, including parts of split ones. */
    List<Merger> joined(String code, LocalDate date) {
        return mergers.stream()
                .filter(m -> m.successor().equals(code) && !m.date().isAfter(date))
                .toList();
    }

    /** The municipalities at a date that contain the parts of a split one. */
    Set<String> parts(String code, LocalDate date) {
        Set<String> parts = new TreeSet<>();
        fates(code, date).forEach(fate -> successor(fate.successor(), date).ifPresent(parts::add));
        return parts;
    }
}
