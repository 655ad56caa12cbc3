package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;

/**
 * Suppresses whole neighbourhoods of counts for which the search for the cheapest suppressions would take too long: first
 * everything in one relation with them, then totals of regions as well, and last everything. Every step suppresses more, so
 * that it ends.
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
     * Suppresses the next neighbourhood of some counts.
     *
     * @return whether there was anything left to suppress
     */
    boolean hideAround(List<Integer> counts) {
        while (!steps.isEmpty()) {
            Priority priority = steps.remove();
            BitSet more = steps.isEmpty() ? all() : near(counts, priority);
            more.andNot(hidden.all());
            if (!more.isEmpty()) {
                hidden.hide(more);
                return true;
            }
        }
        return false;
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
