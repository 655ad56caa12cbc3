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
 * <p>The table of a year is made before or during it, on codes from the last day of the year before (the regulation for 2018
 * still names those that merged on 1 January 2018) up to the end of the year. So:
 *
 * <ul>
 *   <li>a municipality's own row covers what it came into being from, and what joined it up to the end of the year, unless
 *       that has a row of its own: then the table lists the two apart, and they are added;
 *   <li>what joined it after the end of the year is not in its own row, and must be added;
 *   <li>without an own row, a municipality that came into being since the year before is what it was made of;
 *   <li>a split municipality goes only into a sum that takes in all of its parts.
 * </ul>
 */
final class TargetsOfYear {

    /**
     * A sum, and what is to be added to it that has been split.
     *
     * @param splits the rows of {@code mergers.csv} by which parts came in
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

    /** The target of these municipalities together; absent unless all of it is known, or when there are none. */
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

    /** Whether the municipality, or what went into it, is in the table. */
    private boolean hasRow(MunicipalityCode municipality) {
        return rows.containsKey(municipality)
                || areas.into(municipality).stream()
                        .filter(merger -> merger.date().isAfter(dayBeforeYear))
                        .anyMatch(merger -> hasRow(merger.from()));
    }
}
