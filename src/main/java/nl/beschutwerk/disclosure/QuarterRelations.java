package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.disclosure.CohortRelations.WithoutWork;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;
import nl.beschutwerk.disclosure.Quantity.Part;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.IndicatorKind.Flow;
import nl.beschutwerk.domain.IndicatorKind.Flow.Direction;
import nl.beschutwerk.domain.IndicatorKind.Median;

/**
 * Relations between two quarters, at most four apart: a group grows by no more persons than came in, people without work grow
 * into the next classes of months, and who has had an indication for so long had it then. A relation with much room is left
 * out: it never restricts a small count, and would only link unrelated cells.
 */
final class QuarterRelations {

    /** In persons. */
    static final double MUCH_ROOM = 20;

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final QuarterTable earlier;
    private final QuarterTable later;
    private final int distance;
    private final RelationList relations;
    private final Growths growths;

    /**
     * Prepares the relations of two quarters.
     *
     * @param distance between them, in quarters
     * @param relations to which they are added
     * @param growths of groups between quarters
     */
    QuarterRelations(QuarterTable earlier, QuarterTable later, int distance, RelationList relations, Growths growths) {
        this.earlier = earlier;
        this.later = later;
        this.distance = distance;
        this.relations = relations;
        this.growths = growths;
    }

    /** Whether quarters so far apart have relations. */
    static boolean haveRelations(int distance) {
        return distance >= 1 && distance <= 4;
    }

    /** Adds all relations between the two. */
    void add() {
        for (Place area : later.sameAreas(earlier)) {
            if (distance == 1 || distance == 4) {
                addGrowth(area);
            }
            addFlows(area);
            addAgeing(area);
            addCohorts(area);
        }
    }

    /** A number of persons grows by those who came less those who left. */
    private void addFlows(Place area) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Flow flow
                    && flow.direction() == Direction.IN
                    && flow.period().quarters() == distance) {
                OptionalInt in = later.cells().find(indicator, area);
                OptionalInt out = Quantity.flow(flow, Direction.OUT)
                        .map(other -> later.cells().find(other, area))
                        .orElseGet(OptionalInt::empty);
                if (in.isPresent() && out.isPresent() && !isMissing(flow.stock(), area)) {
                    relations.equal(List.of(
                            new Term(later.cells().find(flow.stock(), area).orElseThrow(), 1),
                            new Term(earlier.cells().find(flow.stock(), area).orElseThrow(), -1),
                            new Term(in.getAsInt(), -1),
                            new Term(out.getAsInt(), 1)));
                }
            }
        }
    }

    private void addGrowth(Place area) {
        for (List<Place> split : later.splits(area, earlier)) {
            limitGrowth(split, GELDIGE_INDICATIES, area, List.of(ADVIEZEN_POSITIEF_JAAR), earlier, later);
            if (distance == 1) {
                limitGrowth(split, GELDIGE_INDICATIES, area, List.of(ADVIEZEN_POSITIEF), earlier, later);
                limitGrowth(split, WERKZAME_PERSONEN, area, List.of(INSTROOM_WERK), earlier, later);
                limitGrowth(split, WERKZAME_PERSONEN, area, List.of(UITSTROOM_WERK), later, earlier);
                limitGrowth(split, NIET_WERKEND, area, List.of(ADVIEZEN_POSITIEF, UITSTROOM_WERK), earlier, later);
            } else {
                limitGrowth(split, WERKZAME_PERSONEN, area, List.of(INSTROOM_WERK_JAAR), earlier, later);
                limitGrowth(split, WERKZAME_PERSONEN, area, List.of(UITSTROOM_WERK_JAAR), later, earlier);
                limitGrowth(
                        split,
                        NIET_WERKEND,
                        area,
                        List.of(ADVIEZEN_POSITIEF_JAAR, UITSTROOM_WERK_JAAR),
                        earlier,
                        later);
            }
        }
    }

    /** All growth together, of the groups that grow, is at most a number of persons or events. */
    private void limitGrowth(
            List<Place> split,
            Indicator persons,
            Place area,
            List<Indicator> limits,
            QuarterTable from,
            QuarterTable to) {
        List<OptionalInt> most =
                limits.stream().map(limit -> later.cells().find(limit, area)).toList();
        if (most.stream().anyMatch(OptionalInt::isEmpty)
                || split.stream().anyMatch(place -> isMissing(persons, place))) {
            return;
        }
        List<Term> total = new ArrayList<>();
        double room = 0;
        for (OptionalInt limit : most) {
            room += later.cells().cells().get(limit.orElseThrow()).value();
            total.add(new Term(limit.orElseThrow(), -1));
        }
        for (Place place : split) {
            room -= Growths.amount(persons, place, from, to);
        }
        if (room < 0 || room >= MUCH_ROOM) {
            return;
        }
        for (Place place : split) {
            growths.cell(persons, place, from, to).ifPresent(grown -> total.add(new Term(grown, 1)));
        }
        relations.atMostZero(total);
    }

    private boolean isMissing(Indicator persons, Place place) {
        return earlier.cells().find(persons, place).isEmpty()
                || later.cells().find(persons, place).isEmpty();
    }

    /** Who has been without work for some months was so at the earlier quarter, for as many months less. */
    private void addAgeing(Place area) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof Median median) {
                WithoutWork.classes(later.cells(), median, area).stream()
                        .map(cell -> WithoutWork.months(later.cells().cells().get(cell))[0])
                        .filter(months -> months >= MONTHS_OF_A_QUARTER * distance)
                        .forEach(months -> addAgeing(median, area, months));
            }
        }
    }

    private void addAgeing(Median median, Place area, int months) {
        List<Term> now = new ArrayList<>();
        atLeast(later, median, area, months).forEach(cell -> now.add(new Term(cell, 1)));
        List<Term> before = new ArrayList<>();
        int then = months - MONTHS_OF_A_QUARTER * distance;
        atLeast(earlier, median, area, then).forEach(cell -> before.add(new Term(cell, -1)));
        addIfNear(now, before);
        shares(0).forEach((indicator, share) -> {
            if (share.months() <= then) {
                earlier.cells()
                        .find(Quantity.of(indicator, Part.OTHERS), area)
                        .ifPresent(others -> addIfNear(now, List.of(new Term(others, -1))));
            }
        });
    }

    /** The classes of those who have been without work for some months, and the class that these months are in. */
    private static List<Integer> atLeast(QuarterTable table, Median median, Place area, int months) {
        return WithoutWork.classes(table.cells(), median, area).stream()
                .filter(cell -> {
                    int[] bounds = WithoutWork.months(table.cells().cells().get(cell));
                    return bounds.length == 1 || bounds[1] > months;
                })
                .toList();
    }

    /** Who has had an indication for some months had it at the earlier quarter, for as many months less. */
    private void addCohorts(Place area) {
        shares(MONTHS_OF_A_QUARTER * distance).forEach((indicator, share) -> {
            List<Term> base = base(later, indicator, area, 1);
            if (base.isEmpty()) {
                return;
            }
            earlier.cells().find(share.whole(), area).ifPresent(whole -> addIfNear(base, List.of(new Term(whole, -1))));
            int then = share.months() - MONTHS_OF_A_QUARTER * distance;
            shares(0).forEach((shorter, same) -> {
                if (same.months() <= then) {
                    addIfNear(base, base(earlier, shorter, area, -1));
                }
            });
        });
    }

    private static Map<Indicator, CohortShare> shares(int fewestMonths) {
        Map<Indicator, CohortShare> shares = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            if (indicator.kind() instanceof CohortShare share && share.months() >= fewestMonths) {
                shares.put(indicator, share);
            }
        }
        return shares;
    }

    /** The persons behind a share; empty if there is no such share. */
    private static List<Term> base(QuarterTable table, Indicator share, Place area, int sign) {
        OptionalInt counted = table.cells().find(Quantity.of(share, Part.COUNTED), area);
        OptionalInt others = table.cells().find(Quantity.of(share, Part.OTHERS), area);
        return counted.isPresent() && others.isPresent()
                ? List.of(new Term(counted.getAsInt(), sign), new Term(others.getAsInt(), sign))
                : List.of();
    }

    private void addIfNear(List<Term> least, List<Term> most) {
        List<Term> terms = new ArrayList<>(least);
        terms.addAll(most);
        if (!most.isEmpty() && relations.isNear(MUCH_ROOM, terms)) {
            relations.atMostZero(terms);
        }
    }
}
