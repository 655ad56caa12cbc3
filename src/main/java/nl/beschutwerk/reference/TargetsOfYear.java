package nl.beschutwerk.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nl.beschutwerk.domain.MunicipalityCode;

/**
 * Adds up one year's municipal targets for municipalities as they are composed at some date.
 *
 * <p>The table of a year is made before or during that year. Its codes are of a day between the last day of the year before
 * (the regulation for 2018 still names the municipalities that merged on 1 January 2018) and the end of the year. Therefore:
 *
 * <ul>
 *   <li>A municipality's own row covers its predecessors, and the municipalities that joined it up to the end of the year. If
 *       one that joined has a row of its own, the table lists the two separately, and the rows are added.
 *   <li>A municipality that joined after the end of the year is not in the row of its successor, and must be added.
 *   <li>A municipality without a row of its own that came into being after the year before is the sum of its predecessors.
 *   <li>A split municipality only counts in a sum that includes all of its parts.
 * </ul>
 */
final class TargetsOfYear {

    /**
     * A sum, with the split municipalities that must still be added to it.
     *
     * @param splits the rows of {@code mergers.csv} by which parts of them came in
     */
    private record Sum(BigDecimal target, Set<Merger> splits) {

        static Sum of(BigDecimal target) {
            return new Sum(target, Set.of());
        }

        Sum plus(Sum other) {
            Set<Merger> both = new HashSet<>(splits);
            both.addAll(other.splits);
            return new Sum(target.add(other.target), both);
        }
    }

    private final LocalDate dayBeforeYear;
    private final LocalDate lastDay;
    private final Map<MunicipalityCode, BigDecimal> rows;
    private final Areas areas;

    TargetsOfYear(int year, Map<MunicipalityCode, BigDecimal> rows, Areas areas) {
        this.dayBeforeYear = LocalDate.of(year - 1, 12, 31);
        this.lastDay = LocalDate.of(year, 12, 31);
        this.rows = rows;
        this.areas = areas;
    }

    /** The joint target of these municipalities; empty if part of it is unknown, or if there are no municipalities. */
    Optional<BigDecimal> sum(SortedSet<MunicipalityCode> municipalities, LocalDate date) {
        if (rows.isEmpty() || municipalities.isEmpty()) {
            return Optional.empty();
        }
        Sum total = Sum.of(BigDecimal.ZERO);
        for (MunicipalityCode municipality : municipalities) {
            Optional<Sum> part = of(municipality, date);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(part.get());
        }
        return addSplits(total);
    }

    private Optional<BigDecimal> addSplits(Sum sum) {
        Set<Merger> parts = new HashSet<>(sum.splits());
        Deque<MunicipalityCode> open = new ArrayDeque<>();
        parts.forEach(part -> open.add(part.from()));
        Set<MunicipalityCode> added = new HashSet<>();
        BigDecimal target = sum.target();
        while (!open.isEmpty()) {
            MunicipalityCode split = open.remove();
            if (!added.add(split)) {
                continue;
            }
            List<Merger> allParts = areas.splitOf(split);
            Optional<Sum> whole = of(split, allParts.get(0).date().minusDays(1));
            if (whole.isEmpty() || !parts.containsAll(allParts)) {
                return Optional.empty();
            }
            target = target.add(whole.get().target());
            for (Merger part : whole.get().splits()) {
                parts.add(part);
                open.add(part.from());
            }
        }
        return Optional.of(target);
    }

    private Optional<Sum> of(MunicipalityCode municipality, LocalDate date) {
        Optional<LocalDate> creation = areas.creation(municipality);
        BigDecimal own = rows.get(municipality);
        if (own == null && !creation.filter(day -> day.isAfter(dayBeforeYear)).isPresent()) {
            return Optional.empty();
        }
        Sum sum = Sum.of(own == null ? BigDecimal.ZERO : own);
        for (Merger merger : areas.into(municipality)) {
            boolean later = merger.date().isAfter(date);
            if (later || (own != null && isCoveredByOwnRow(merger, creation))) {
                continue;
            }
            Optional<Sum> joined = joined(merger);
            if (joined.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(joined.get());
        }
        return Optional.of(sum);
    }

    private Optional<Sum> joined(Merger merger) {
        return merger.isSplit()
                ? Optional.of(new Sum(BigDecimal.ZERO, Set.of(merger)))
                : of(merger.from(), merger.date().minusDays(1));
    }

    private boolean isCoveredByOwnRow(Merger merger, Optional<LocalDate> creation) {
        return !merger.date().isAfter(dayBeforeYear)
                || creation.filter(merger.date()::equals).isPresent()
                || (!merger.date().isAfter(lastDay) && !hasRow(merger.from()));
    }

    /** Whether the municipality, or one that became part of it in or after the year, is in the table. */
    private boolean hasRow(MunicipalityCode municipality) {
        return rows.containsKey(municipality)
                || areas.into(municipality).stream()
                        .filter(merger -> merger.date().isAfter(dayBeforeYear))
                        .anyMatch(merger -> hasRow(merger.from()));
    }
}
