package nl.beschutwerk.disclosure;

import java.util.BitSet;
import java.util.List;
import nl.beschutwerk.disclosure.Unit.Turn;

/**
 * Hides much at once around counts for which looking for the cheapest cover would take too long: first what is in one sum with
 * them, then totals of regions that are, and last everything. Every step hides more, so that it ends.
 */
final class Neighbourhoods {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private int steps;

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
        while (steps < Turn.values().length) {
            BitSet more = hasOneStepLeft() ? all() : near(counts, Turn.values()[steps]);
            steps++;
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
        return steps == Turn.values().length;
    }

    private BitSet near(List<Integer> counts, Turn turn) {
        BitSet units = new BitSet();
        for (int cell : counts) {
            for (int relation : table.relationsOf(cell)) {
                for (Relation.Term term : table.relation(relation).terms()) {
                    int unit = table.cells().get(term.cell()).unit();
                    if (unit != Cell.NOWHERE && isAtTurn(unit, turn)) {
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

    private boolean hasOneStepLeft() {
        return steps == Turn.values().length - 1;
    }

    private boolean isAtTurn(int unit, Turn turn) {
        return table.units().get(unit).turn().compareTo(turn) <= 0;
    }
}
