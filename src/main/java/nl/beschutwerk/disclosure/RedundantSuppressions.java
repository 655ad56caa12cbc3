package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.WorkAllowed.Stage;
import nl.beschutwerk.solver.SolverWork;

/** Removes redundant secondary suppressions, most costly first, except those that are kept. */
final class RedundantSuppressions {

    /** If more counts than this need another protection interval, they are searched together first. */
    private static final int MANY = 10;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;
    private final SortedMap<Integer, ProtectionInterval> intervals;
    private final ManyCounts many;
    private final SolverWork work;
    private final WorkAllowed allowed;

    /**
     * Starts from the suppressions so far.
     *
     * @param intervals the protection interval of every small count, within what is suppressed
     * @param required the width that the interval of every small count must have
     */
    RedundantSuppressions(
            LinkedTable table,
            HiddenUnits hidden,
            ProtectionIntervalFinder finder,
            SortedMap<Integer, ProtectionInterval> intervals,
            int required,
            WorkAllowed allowed) {
        this.many = new ManyCounts(table, required);
        this.allowed = allowed;
        this.work = allowed.work();
        this.table = table;
        this.hidden = hidden;
        this.finder = finder;
        this.intervals = intervals;
    }

    void show() {
        try (ModelsOfGroups models = new ModelsOfGroups(table, hidden::isFree, Numbers.REAL, work);
                ModelsOfGroups near = ModelsOfGroups.withinRegions(table, hidden::isFree, Numbers.REAL, work)) {
            show(unit -> !table.units().get(unit).kept(), models, near);
            // To keep what can be seen from others would protect nothing.
            while (show(this::follows, models, near)) {
                // What is shown can let others follow.
            }
        }
    }

    /** Tries to show units, and returns whether any can be. */
    private boolean show(IntPredicate which, ModelsOfGroups models, ModelsOfGroups near) {
        boolean shown = false;
        for (int unit : hidden.couldBeShown()) {
            int first = table.cellsOf(unit).get(0);
            if (!allowed.isSpent(Stage.MORE_OR_LESS)
                    && which.test(unit)
                    && !hidden.isDerived(unit)
                    && !table.cells().get(first).known()
                    && !isLastProtectionOfAny(unit)) {
                tryToShow(unit, models, near);
                shown |= !hidden.all().get(unit);
            }
        }
        return shown;
    }

    /** Whether a kept unit is the only unknown of some sum. */
    private boolean follows(int unit) {
        int first = table.cellsOf(unit).get(0);
        return table.units().get(unit).kept()
                && table.relationsOf(first).stream()
                        .map(table::relation)
                        .anyMatch(relation -> relation.isEquality()
                                && relation.terms().stream()
                                        .map(Relation.Term::cell)
                                        .noneMatch(cell -> cell != first && hidden.isFree(cell)));
    }

    private void tryToShow(int unit, ModelsOfGroups models, ModelsOfGroups near) {
        List<Integer> cells =
                table.cellsOf(unit).stream().filter(hidden::isFree).toList();
        fix(cells, true, models, near);
        Optional<Map<Integer, ProtectionInterval>> others =
                othersForMany(relyingOn(unit), models, near, hidden.without(unit));
        if (others.isPresent()) {
            intervals.putAll(others.get());
            hidden.show(unit);
        } else {
            fix(cells, false, models, near);
        }
    }

    private static void fix(List<Integer> cells, boolean known, ModelsOfGroups models, ModelsOfGroups near) {
        for (int cell : cells) {
            models.of(cell).fix(cell, known);
            near.of(cell).fix(cell, known);
        }
    }

    /** Other protection intervals for all of these counts; empty if one of them has none. */
    private Optional<Map<Integer, ProtectionInterval>> othersFor(
            List<Integer> members, ModelsOfGroups models, ModelsOfGroups near, BitSet rest) {
        Map<Integer, ProtectionInterval> others = new TreeMap<>();
        for (int member : members) {
            Optional<ProtectionInterval> other = finder.known(member, rest)
                    .or(() -> finder.any(member, near.of(member), rest))
                    .or(() -> finder.any(member, models.of(member), rest));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.put(member, other.get());
        }
        return Optional.of(others);
    }

    /** Searches the first counts one by one: they are the likeliest to have no other interval, which ends the search soon. */
    private Optional<Map<Integer, ProtectionInterval>> othersForMany(
            List<Integer> members, ModelsOfGroups models, ModelsOfGroups near, BitSet rest) {
        if (members.size() > MANY
                && othersFor(members.subList(0, MANY), models, near, rest).isEmpty()) {
            return Optional.empty();
        }
        if (members.size() > MANY) {
            many.widen(
                    ManyCounts.byGroup(members, models).values(),
                    member -> finder.known(member, rest).isEmpty(),
                    () -> allowed.isSpent(Stage.MORE_OR_LESS),
                    (groups, round) ->
                            groups.forEach(group -> many.bothWays(models.of(group.get(0)), group, round, rest)
                                    .forEach(finder::remember)));
        }
        return othersFor(members, models, near, rest);
    }

    /** Small counts that a unit protects. Those in one relation with it come first, since they are the likeliest to need it. */
    private List<Integer> relyingOn(int unit) {
        Set<Integer> near = new HashSet<>();
        for (int cell : table.cellsOf(unit)) {
            for (int relation : table.relationsOf(cell)) {
                table.relation(relation).terms().forEach(term -> near.add(term.cell()));
            }
        }
        return intervals.keySet().stream()
                .filter(member -> needs(member, unit))
                .sorted(Comparator.comparing((Integer member) -> !near.contains(member))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean needs(int cell, int unit) {
        ProtectionInterval interval = intervals.get(cell);
        return interval != null && interval.needs(unit);
    }

    /** Whether a small count would be the only unknown of some sum. It would then follow without solving anything. */
    private boolean isLastProtectionOfAny(int unit) {
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
            if (hidden.isFree(term.cell()) && table.cells().get(term.cell()).unit() != unit) {
                if (left >= 0) {
                    return false;
                }
                left = term.cell();
            }
        }
        return relation.isEquality() && intervals.containsKey(left);
    }
}
