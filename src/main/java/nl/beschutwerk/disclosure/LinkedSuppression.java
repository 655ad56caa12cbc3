package nl.beschutwerk.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Unit.Turn;

/**
 * Hides further units until every small count may be any of so many whole numbers for all that can be worked out from what is
 * shown, as one problem over all relations. First every count is given cover, the cheapest that there is; then whatever has
 * become superfluous is shown again, the dearest first.
 */
final class LinkedSuppression {

    private static final double UNLIMITED = 1e300;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final int required;
    private final SortedMap<Integer, Leeway> leeways = new TreeMap<>();

    /**
     * Sets up the problem.
     *
     * @param hidden what is hidden for its own sake, to which this adds
     * @param required how wide the interval of every small count must be
     */
    LinkedSuppression(LinkedTable table, HiddenUnits hidden, int required) {
        this.table = table;
        this.hidden = hidden;
        this.required = required;
    }

    /** Does so. */
    void complete() {
        try (Covers covers = new Covers(table, hidden)) {
            for (int cell = 0; cell < table.cells().size(); cell++) {
                Cell one = table.cells().get(cell);
                if (one.small() && !one.known()) {
                    Leeway leeway = protect(cell, covers);
                    hidden.hide(leeway.moved());
                    leeways.put(cell, leeway);
                }
            }
        }
        showSuperfluous();
    }

    private Leeway protect(int cell, Covers covers) {
        for (Turn turn : Turn.values()) {
            Optional<Leeway> leeway = cheapest(cell, covers.of(cell, turn));
            if (leeway.isPresent()) {
                return leeway.get();
            }
        }
        throw new IllegalStateException(
                "Nothing that could be hidden keeps " + table.cells().get(cell).quantity() + " of "
                        + table.cells().get(cell).place() + " from being worked out");
    }

    /** Upwards alone, or down as far as it goes and up for the rest: whichever costs less. */
    private Optional<Leeway> cheapest(int cell, Cover cover) {
        Optional<Leeway> upwards = upwards(cell, cover);
        if (upwards.isPresent() && isHidden(upwards.get().higher())) {
            return upwards;
        }
        double limit = upwards.isPresent() ? upwards.get().cost() : UNLIMITED;
        return bothWays(cell, cover, limit).or(() -> upwards);
    }

    private Optional<Leeway> upwards(int cell, Cover cover) {
        return cover.cheapest(cell, required, hidden.all()).map(higher -> new Leeway(Cover.Choice.NOTHING, higher));
    }

    private Optional<Leeway> bothWays(int cell, Cover cover, double limit) {
        Cell one = table.cells().get(cell);
        for (long lowest = Math.round(one.least() - one.value()); lowest < 0; lowest++) {
            Optional<Cover.Choice> lower = cover.cheapest(cell, lowest, hidden.all());
            if (lower.isPresent()) {
                return lower.get().cost() >= limit
                        ? Optional.empty()
                        : cover.cheapest(cell, Math.max(0, required + lowest), hidden.all())
                                .map(higher -> new Leeway(lower.get(), higher))
                                .filter(leeway -> leeway.cost() < limit);
            }
        }
        return Optional.empty();
    }

    private boolean isHidden(Cover.Choice choice) {
        return choice.moved().stream().allMatch(hidden.all()::get);
    }

    private void showSuperfluous() {
        LinkedCells groups = new LinkedCells(table, this::isFree);
        Map<Integer, Cover> covers = new HashMap<>();
        try {
            for (int unit : hidden.couldBeShown()) {
                List<Integer> cells = table.cellsOf(unit);
                int first = cells.get(0);
                if (!hidden.isDerived(unit) && !table.cells().get(first).known() && !isLastCoverOfAny(unit)) {
                    tryToShow(
                            unit,
                            covers.computeIfAbsent(
                                    groups.groupOf(first), added -> new Cover(table, groups.with(first))));
                }
            }
        } finally {
            covers.values().forEach(Cover::close);
        }
    }

    private void tryToShow(int unit, Cover cover) {
        List<Integer> cells = table.cellsOf(unit);
        cover.fix(cells, true);
        Map<Integer, Leeway> others = new TreeMap<>();
        for (int member : relyingOn(unit, cover)) {
            Optional<Leeway> other = anyOther(member, cover);
            if (other.isEmpty()) {
                cover.fix(cells, false);
                return;
            }
            others.put(member, other.get());
        }
        leeways.putAll(others);
        hidden.show(unit);
    }

    /** Small counts that a unit protects; those in one sum with it first, since they are the likeliest to need it. */
    private List<Integer> relyingOn(int unit, Cover cover) {
        Set<Integer> near = new HashSet<>();
        for (int cell : table.cellsOf(unit)) {
            for (int relation : table.relationsOf(cell)) {
                table.relation(relation).terms().forEach(term -> near.add(term.cell()));
            }
        }
        return Arrays.stream(cover.cells())
                .boxed()
                .filter(member -> needs(member, unit))
                .sorted(Comparator.comparing((Integer member) -> !near.contains(member))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean needs(int cell, int unit) {
        Leeway leeway = leeways.get(cell);
        return leeway != null && leeway.needs(unit);
    }

    private Optional<Leeway> anyOther(int cell, Cover cover) {
        return upwards(cell, cover)
                .or(() -> cover.cheapest(cell, -1, hidden.all()).flatMap(one -> bothWays(cell, cover, UNLIMITED)));
    }

    /** Whether a small count would be all that is left to find out of some sum: then nothing needs to be solved to know it. */
    private boolean isLastCoverOfAny(int unit) {
        for (int cell : table.cellsOf(unit)) {
            for (int relation : table.relationsOf(cell)) {
                if (leavesOneSmall(table.relation(relation), unit)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean leavesOneSmall(Relation relation, int unit) {
        int left = -1;
        for (Relation.Term term : relation.terms()) {
            if (isFree(term.cell()) && table.cells().get(term.cell()).unit() != unit) {
                if (left >= 0) {
                    return false;
                }
                left = term.cell();
            }
        }
        return relation.isEquality() && leeways.containsKey(left);
    }

    private boolean isFree(int cell) {
        Cell one = table.cells().get(cell);
        return !one.known() && hidden.isHidden(one);
    }
}
