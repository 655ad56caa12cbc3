package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Events;
import nl.beschutwerk.domain.IndicatorKind.Period;
import nl.beschutwerk.domain.Quarter;

/**
 * Relations between numbers of events in a year, which overlap from quarter to quarter. The events of a quarter are not
 * published for a region, but four quarters make a year, the growth of a year is the quarter that came in less the one that went
 * out, and the positive advices of a quarter are no fewer than the valid indications that came in it. Of every quarter, the
 * fewest events that agree with this are a cell.
 */
final class WindowRelations {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Map<Quarter, QuarterTable> tables = new TreeMap<>();
    private final RelationList relations;
    private final Growths growths;

    WindowRelations(List<QuarterTable> quarters, RelationList relations, Growths growths) {
        quarters.forEach(table -> tables.put(table.quarter(), table));
        this.relations = relations;
        this.growths = growths;
    }

    /** Adds them for all regions, and the country, of all quarters. */
    void add() {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Events events && events.period() == Period.YEAR) {
                tables.values().stream()
                        .flatMap(table -> table.sameAreas(table).stream())
                        .distinct()
                        .forEach(area -> new OfArea(indicator, area, true).add());
            }
        }
    }

    /** The events of one kind in the quarters of one region, or of the country. */
    private final class OfArea {

        private final Indicator events;
        private final Place area;
        private final boolean withIndications;
        private final Map<Quarter, Long> fewest = new TreeMap<>();
        private final Map<Quarter, Integer> cells = new HashMap<>();
        private final Map<Quarter, List<Limit>> limits = new HashMap<>();

        /** @param withIndications whether valid indications limit positive advices */
        OfArea(Indicator events, Place area, boolean withIndications) {
            this.events = events;
            this.area = area;
            this.withIndications = withIndications && events == Indicator.ADVIEZEN_POSITIEF_JAAR;
            for (Quarter year : tables.keySet()) {
                year.quartersOfYear().forEach(quarter -> fewest.put(quarter, limit(quarter)));
            }
            spread();
        }

        /** Where more indications came than advices were given, since deliveries differ, only the years say something. */
        void add() {
            Optional<OfArea> years = Optional.empty();
            for (Map.Entry<Quarter, QuarterTable> table : tables.entrySet()) {
                OptionalInt all = all(table.getKey());
                if (all.isPresent() && !addYear(table.getKey(), table.getValue(), all.getAsInt()) && withIndications) {
                    years = years.or(() -> Optional.of(new OfArea(events, area, false)));
                    years.get().addYear(table.getKey(), table.getValue(), all.getAsInt());
                }
            }
        }

        private OptionalInt all(Quarter quarter) {
            QuarterTable table = tables.get(quarter);
            return table == null ? OptionalInt.empty() : table.cells().find(events, area);
        }

        /** From quarter to quarter of the same season, as long as a year's number tells how many more or fewer there were. */
        private void spread() {
            for (boolean changed = true; changed; ) {
                changed = false;
                for (Quarter quarter : fewest.keySet()) {
                    OptionalLong grown = grown(quarter);
                    if (grown.isPresent() && fewest.containsKey(quarter.yearBefore())) {
                        changed |= raise(quarter, fewest(quarter.yearBefore()) + grown.getAsLong());
                        changed |= raise(quarter.yearBefore(), fewest(quarter) - grown.getAsLong());
                    }
                }
            }
        }

        private boolean raise(Quarter quarter, long least) {
            boolean raised = least > fewest(quarter);
            if (raised) {
                fewest.put(quarter, least);
            }
            return raised;
        }

        private long fewest(Quarter quarter) {
            return fewest.getOrDefault(quarter, 0L);
        }

        /**
         * The year that ends with a quarter less the one that ends a quarter earlier, if the region is the same in both and both
         * give a number.
         */
        private OptionalLong grown(Quarter quarter) {
            QuarterTable now = tables.get(quarter);
            QuarterTable before = tables.get(quarter.previous());
            return now != null
                            && before != null
                            && now.hasSame(area, before)
                            && all(quarter).isPresent()
                            && all(quarter.previous()).isPresent()
                    ? OptionalLong.of(Math.round(now.value(events, area) - before.value(events, area)))
                    : OptionalLong.empty();
        }

        private long limit(Quarter quarter) {
            return limits(quarter).stream().mapToLong(Limit::amount).reduce(0, Math::max);
        }

        /**
         * Adds that the fewest events of four quarters are no more than those of the year, unless there is much room.
         *
         * @return whether that is true
         */
        private boolean addYear(Quarter last, QuarterTable table, int all) {
            List<Quarter> quarters = last.quartersOfYear().stream()
                    .filter(this::isLimited)
                    .filter(quarter -> tables.values().stream()
                            .filter(other -> isWithin(other.quarter(), quarter, last))
                            .allMatch(other -> other.hasSame(area, table)))
                    .toList();
            double room = table.value(events, area)
                    - quarters.stream().mapToLong(this::fewest).sum();
            if (room >= 0 && room < QuarterRelations.MUCH_ROOM && !quarters.isEmpty()) {
                List<Term> terms = new ArrayList<>(List.of(new Term(all, -1)));
                quarters.forEach(quarter -> terms.add(new Term(cell(quarter, table), 1)));
                relations.atMostZero(terms);
            }
            return room >= 0;
        }

        private boolean isLimited(Quarter quarter) {
            return grown(quarter).isPresent()
                    || grown(yearAfter(quarter)).isPresent()
                    || !limits(quarter).isEmpty();
        }

        private static Quarter yearAfter(Quarter quarter) {
            return quarter.next().next().next().next();
        }

        private boolean isWithin(Quarter quarter, Quarter first, Quarter last) {
            return quarter.compareTo(first.yearBefore()) >= 0
                    && (quarter.yearBefore().compareTo(last) <= 0);
        }

        /** The cell of the fewest events of a quarter, with all that limits it. */
        private int cell(Quarter quarter, QuarterTable any) {
            Integer known = cells.get(quarter);
            if (known != null) {
                return known;
            }
            int cell = any.cells().auxiliary(Quantity.growthOf(events), area, (double) fewest(quarter));
            cells.put(quarter, cell);
            limits(quarter).forEach(limit -> {
                List<Term> terms = new ArrayList<>(limit.terms());
                terms.add(new Term(cell, -1));
                relations.atMostZero(terms);
            });
            addSeason(quarter, any);
            if (grown(yearAfter(quarter)).isPresent()) {
                cell(yearAfter(quarter), any);
            }
            return cell;
        }

        /** That the year grew by what this quarter has more than the same one a year before. */
        private void addSeason(Quarter quarter, QuarterTable any) {
            if (grown(quarter).isPresent() && fewest.containsKey(quarter.yearBefore())) {
                int before = cell(quarter.yearBefore(), any);
                relations.equal(List.of(
                        new Term(all(quarter).orElseThrow(), 1),
                        new Term(all(quarter.previous()).orElseThrow(), -1),
                        new Term(cell(quarter, any), -1),
                        new Term(before, 1)));
            }
        }

        /** A sum that the events of a quarter are no fewer than. */
        private record Limit(long amount, Supplier<List<Term>> cells) {

            List<Term> terms() {
                return cells.get();
            }
        }

        private List<Limit> limits(Quarter quarter) {
            return limits.computeIfAbsent(quarter, key -> withIndications ? ofIndications(key) : List.of());
        }

        private List<Limit> ofIndications(Quarter quarter) {
            List<Limit> found = new ArrayList<>();
            QuarterTable now = tables.get(quarter);
            QuarterTable before = tables.get(quarter.previous());
            if (now != null && before != null && now.hasSame(area, before)) {
                now.splits(area, before)
                        .forEach(split -> growth(split, before, now).ifPresent(found::add));
            }
            if (now != null) {
                newer(now).ifPresent(found::add);
            }
            return found;
        }

        private Optional<Limit> growth(List<Place> split, QuarterTable before, QuarterTable now) {
            Indicator valid = Indicator.GELDIGE_INDICATIES;
            if (split.stream()
                    .anyMatch(place -> before.cells().find(valid, place).isEmpty()
                            || now.cells().find(valid, place).isEmpty())) {
                return Optional.empty();
            }
            long amount = split.stream()
                    .mapToLong(place -> Math.round(Growths.amount(valid, place, before, now)))
                    .sum();
            return Optional.of(new Limit(
                    amount,
                    () -> split.stream()
                            .map(place -> growths.cell(valid, place, before, now))
                            .flatMapToInt(OptionalInt::stream)
                            .mapToObj(cell -> new Term(cell, 1))
                            .toList()));
        }

        /** Whoever has had the indication for less than a quarter had a positive advice in it. */
        private Optional<Limit> newer(QuarterTable now) {
            return Arrays.stream(Indicator.values())
                    .filter(share ->
                            share.kind() instanceof CohortShare cohort && cohort.months() == MONTHS_OF_A_QUARTER)
                    .flatMapToInt(share -> now.cells().find(Quantity.of(share, Part.NEWER), area).stream())
                    .mapToObj(cell -> new Limit(
                            Math.round(now.cells().cells().get(cell).value()), () -> List.of(new Term(cell, 1))))
                    .findFirst();
        }
    }
}
