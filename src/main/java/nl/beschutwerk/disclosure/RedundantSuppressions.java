package nl.beschutwerk.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.solver.SolverWork;

/** Shows again what was hidden for the sake of others and turns out not to be needed, the dearest first. */
final class RedundantSuppressions {

    /**
     * How much to try, as solvers count it. Countries of 10,000 persons and more are well below it; in one of a few thousand
     * nearly everything is hidden for its own sake, and trying on takes minutes for hardly any figure.
     */
    private static final long MOST_WORK = 100_000_000;

    /** So many counts that need other interval are given it together, as far as that goes. */
    private static final int MANY = 10;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;
    private final SortedMap<Integer, ProtectionInterval> intervals;
    private final ManyCounts many;
    private final SolverWork work;

    /**
     * Looks at what is hidden.
     *
     * @param intervals of every small count, within what is hidden
     * @param required how wide the interval of every small count must be
     * @param work to which all that this takes is added
     */
    RedundantSuppressions(
            LinkedTable table,
            HiddenUnits hidden,
            ProtectionIntervalFinder finder,
            SortedMap<Integer, ProtectionInterval> intervals,
            int required,
            SolverWork work) {
        this.many = new ManyCounts(table, required);
        this.work = work;
        this.table = table;
        this.hidden = hidden;
        this.finder = finder;
        this.intervals = intervals;
    }

    void show() {
        long enough = work.units() + MOST_WORK;
        try (ModelsOfGroups models = new ModelsOfGroups(table, hidden::isFree, LinearProgramme.Numbers.REAL, work)) {
            for (int unit : hidden.couldBeShown()) {
                int first = table.cellsOf(unit).get(0);
                if (work.units() < enough
                        && !hidden.isDerived(unit)
                        && !table.cells().get(first).known()
                        && !isLastProtectionOfAny(unit)) {
                    tryToShow(unit, models.of(first));
                }
            }
        }
    }

    private void tryToShow(int unit, SecondarySuppressionModel model) {
        List<Integer> cells = table.cellsOf(unit);
        model.fix(cells, true);
        Optional<Map<Integer, ProtectionInterval>> others =
                othersForMany(relyingOn(unit, model), model, hidden.without(unit));
        if (others.isPresent()) {
            intervals.putAll(others.get());
            hidden.show(unit);
        } else {
            model.fix(cells, false);
        }
    }

    /** Other interval for every one of these counts. */
    private Optional<Map<Integer, ProtectionInterval>> othersFor(
            List<Integer> members, SecondarySuppressionModel model, BitSet rest) {
        Map<Integer, ProtectionInterval> others = new TreeMap<>();
        for (int member : members) {
            Optional<ProtectionInterval> other = finder.known(member, rest).or(() -> finder.any(member, model, rest));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.put(member, other.get());
        }
        return Optional.of(others);
    }

    /** The first of them one by one: they are the likeliest to have none, which is then known soon. */
    private Optional<Map<Integer, ProtectionInterval>> othersForMany(
            List<Integer> members, SecondarySuppressionModel model, BitSet rest) {
        if (members.size() > MANY
                && othersFor(members.subList(0, MANY), model, rest).isEmpty()) {
            return Optional.empty();
        }
        many.widen(
                members.size() > MANY ? members : List.of(),
                member -> finder.known(member, rest).isEmpty(),
                (wanted, round) -> many.bothWays(model, wanted, round, rest).forEach(finder::remember));
        return othersFor(members, model, rest);
    }

    /** Small counts that a unit protects; those in one sum with it first, since they are the likeliest to need it. */
    private List<Integer> relyingOn(int unit, SecondarySuppressionModel model) {
        Set<Integer> near = new HashSet<>();
        for (int cell : table.cellsOf(unit)) {
            for (int relation : table.relationsOf(cell)) {
                table.relation(relation).terms().forEach(term -> near.add(term.cell()));
            }
        }
        return Arrays.stream(model.cells())
                .boxed()
                .filter(member -> needs(member, unit))
                .sorted(Comparator.comparing((Integer member) -> !near.contains(member))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean needs(int cell, int unit) {
        ProtectionInterval interval = intervals.get(cell);
        return interval != null && interval.needs(unit);
    }

    /** Whether a small count would be all that is left to find out of some sum: then nothing needs to be solved to know it. */
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
