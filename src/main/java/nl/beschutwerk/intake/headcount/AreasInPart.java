package nl.beschutwerk.intake.headcount;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.HeadcountRow.RowResult;
import nl.beschutwerk.reference.MunicipalityStatus;

/**
 * Finds the areas of a file of headcounts that would get a wrong figure because one of their rows is rejected while others
 * are loaded. See Definitions, "From headcounts": persons come from the {@code totaal} row, or else from the sum of the
 * classes; hours come from the classes if there are any; a merged municipality counts in its successor. So persons are too
 * low if the {@code totaal} and a class are rejected, or if the {@code totaal} is rejected and a class was never delivered.
 * Hours are too low if one class of several is rejected. A successor is too low if one of its predecessors is rejected. An
 * area without loaded rows has no figures, which is not wrong. Memory is bounded: there are about ten thousand codes and a
 * few classes.
 */
public final class AreasInPart {

    /** An area that exists at the reference date. */
    private record CountedArea(AreaLevel level, String code) implements Comparable<CountedArea> {
        @Override
        public int compareTo(CountedArea other) {
            int byLevel = level.compareTo(other.level);
            return byLevel != 0 ? byLevel : code.compareTo(other.code);
        }
    }

    /** The rows with one delivered code. */
    private static final class Rows {
        private boolean total;
        private final Set<String> classes = new HashSet<>();
        private boolean rejected;
        private boolean classRejected;

        private boolean loaded() {
            return total || !classes.isEmpty();
        }
    }

    private final HeadcountReader reader;
    private final Function<MunicipalityCode, MunicipalityStatus> standing;
    private final Map<CountedArea, Map<String, Rows>> areas = new TreeMap<>();
    private final SortedSet<CountedArea> parts = new TreeSet<>();
    private final Set<AreaLevel> totalOfAnyArea = new HashSet<>();
    private final Set<AreaLevel> classOfAnyArea = new HashSet<>();
    private long firstOfAnyArea;

    /** @param standing returns the {@link MunicipalityStatus} of a municipality code at the reference date */
    AreasInPart(HeadcountReader reader, Function<MunicipalityCode, MunicipalityStatus> standing) {
        this.reader = reader;
        this.standing = standing;
    }

    /** Adds a row and its result. A row that repeats an earlier one is not a loss. */
    public void add(Header header, Row row, RowResult result) {
        if (result instanceof RowResult.Loaded loaded) {
            HeadcountRow read = loaded.row();
            Rows rows = rows(new CountedArea(read.level(), loaded.countedIn()), read.areaCode());
            if (read.hoursClass().equals(Breakdown.TOTAL_CATEGORY)) {
                rows.total = true;
            } else {
                rows.classes.add(read.hoursClass());
            }
        } else if (result instanceof RowResult.Rejected rejected && !rejected.repeated()) {
            addRejected(row, reader.placeOf(header, row));
        }
    }

    private Rows rows(CountedArea area, String deliveredCode) {
        return areas.computeIfAbsent(area, any -> new TreeMap<>()).computeIfAbsent(deliveredCode, any -> new Rows());
    }

    private void addRejected(Row row, HeadcountReader.Place place) {
        boolean total =
                place.hoursClass().filter(Breakdown.TOTAL_CATEGORY::equals).isPresent();
        if (place.level().isEmpty() || place.area().isEmpty()) {
            ofAnyArea(row, place, total);
            return;
        }
        AreaLevel level = place.level().get();
        String code = place.area().get();
        if (level != AreaLevel.GEMEENTE) {
            reject(new CountedArea(level, code), code, total);
            return;
        }
        MunicipalityStatus now = standing.apply(new MunicipalityCode(code));
        if (now instanceof MunicipalityStatus.InForce) {
            reject(new CountedArea(level, code), code, total);
        } else if (now instanceof MunicipalityStatus.Succeeded succeeded) {
            reject(new CountedArea(level, succeeded.successor().code()), code, total);
        } else if (now instanceof MunicipalityStatus.Split split) {
            split.parts().stream().map(Area::code).forEach(part -> parts.add(new CountedArea(level, part)));
        } else {
            ofAnyArea(row, place, total);
        }
    }

    private void reject(CountedArea area, String deliveredCode, boolean total) {
        Rows rows = rows(area, deliveredCode);
        rows.rejected = true;
        rows.classRejected |= !total;
    }

    private void ofAnyArea(Row row, HeadcountReader.Place place, boolean total) {
        firstOfAnyArea = firstOfAnyArea == 0 ? row.number() : firstOfAnyArea;
        Set<AreaLevel> levels = total ? totalOfAnyArea : classOfAnyArea;
        place.level().ifPresentOrElse(levels::add, () -> levels.addAll(List.of(AreaLevel.values())));
    }

    /** Returns the codes of the areas with a rejected row while others count, so that a figure would be too low. */
    public List<String> certain() {
        return codes(
                area -> parts.contains(area) || codesOf(area).values().stream().anyMatch(this::isInPart));
    }

    /**
     * Returns the codes of the areas for which a figure would be too low if a rejected row whose area cannot be read belongs
     * to them.
     */
    public List<String> possible() {
        return codes(area -> {
            boolean anyClass = classOfAnyArea.contains(area.level());
            boolean anyTotal = totalOfAnyArea.contains(area.level());
            boolean fromPredecessors = codesOf(area).keySet().stream().anyMatch(code -> !code.equals(area.code()));
            return ((anyClass || anyTotal) && fromPredecessors)
                    || codesOf(area).values().stream()
                            .filter(rows -> !rows.classes.isEmpty() && !hasEveryClass(rows))
                            .anyMatch(rows -> anyClass || (anyTotal && !rows.total));
        });
    }

    /** Returns the first rejected row whose area cannot be read, as shown by a spreadsheet; 0 if there is none. */
    public long firstOfAnyArea() {
        return firstOfAnyArea;
    }

    private boolean isInPart(Rows rows) {
        boolean persons = rows.total || hasEveryClass(rows);
        boolean hours = rows.classes.isEmpty() || !rows.classRejected;
        return rows.rejected && !(persons && hours);
    }

    private boolean hasEveryClass(Rows rows) {
        return rows.classes.size() == reader.numberOfClasses();
    }

    private Map<String, Rows> codesOf(CountedArea area) {
        return areas.getOrDefault(area, Map.of());
    }

    private List<String> codes(Predicate<CountedArea> test) {
        return areas.keySet().stream()
                .filter(area -> codesOf(area).values().stream().anyMatch(Rows::loaded))
                .filter(test)
                .map(CountedArea::code)
                .toList();
    }
}
