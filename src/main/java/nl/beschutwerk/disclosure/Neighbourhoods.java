package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;

/**
 * Hides much at once around counts for which looking for the cheapest model would take too long: first what is in one sum with
 * them, then totals of regions that are, and last everything. Every step hides more, so that it ends.
 */
final class Neighbourhoods {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final Deque<Priority> steps = new ArrayDeque<>(List.of(Priority.FIRST, Priority.LAST, Priority.NEVER));

    Neighbourhoods(LinkedTable table, HiddenUnits hidden) {
        this.table = table;
        this.hidden = hidden;
    }

    /**
     * Hides more for the sake of some counts.
     *
     * @return whether there was anything left to hide
     */
    boolean hideAround(List<Integer> counts) {
        while (!hasAll()) {
            Priority priority = steps.remove();
            BitSet more = hasAll() ? all() : near(counts, priority);
            more.andNot(hidden.all());
            if (!more.isEmpty()) {
                hidden.hide(more);
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is left to hide. */
    boolean hasAll() {
        return steps.isEmpty();
    }

    private BitSet near(List<Integer> counts, Priority priority) {
        BitSet units = new BitSet();
        for (int cell : counts) {
            for (int relation : table.relationsOf(cell)) {
                for (Relation.Term term : table.relation(relation).terms()) {
                    int unit = table.cells().get(term.cell()).unit();
                    if (unit != Cell.NOWHERE && isUpTo(unit, priority)) {
                        units.set(unit);
                    }
                }
            }
        }
        return units;
    }

    private BitSet all() {
        BitSet units = new BitSet();
        units.set(0, table.units().size());
        return units;
    }

    private boolean isUpTo(int unit, Priority priority) {
        return table.units().get(unit).priority().compareTo(priority) <= 0;
    }
}
