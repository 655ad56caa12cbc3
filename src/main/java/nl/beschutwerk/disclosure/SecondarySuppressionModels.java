package nl.beschutwerk.disclosure;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.beschutwerk.disclosure.SuppressionUnit.Turn;
import nl.beschutwerk.solver.SolverWork;

/**
 * The programmes for choosing what to hide, one a group of linked cells. Groups grow when a total that separated them from
 * others is hidden.
 */
final class SecondarySuppressionModels implements AutoCloseable {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final LinearProgramme.Numbers numbers;
    private final SolverWork work;
    private final Map<Turn, ModelsOfGroups> covers = new EnumMap<>(Turn.class);
    private long hiddenLate = -1;

    SecondarySuppressionModels(
            LinkedTable table, HiddenUnits hidden, LinearProgramme.Numbers numbers, SolverWork work) {
        this.numbers = numbers;
        this.work = work;
        this.table = table;
        this.hidden = hidden;
    }

    /** The programme for a cell, in which units up to a turn may be hidden. */
    SecondarySuppressionModel of(int cell, Turn turn) {
        long late = hidden.all().stream()
                .filter(unit -> table.units().get(unit).turn() != Turn.FIRST)
                .count();
        if (late != hiddenLate) {
            close();
            covers.clear();
            hiddenLate = late;
        }
        return covers.computeIfAbsent(turn, key -> new ModelsOfGroups(table, mayMove(key), numbers, work))
                .of(cell);
    }

    private IntPredicate mayMove(Turn turn) {
        return cell -> {
            Cell one = table.cells().get(cell);
            return !one.known()
                    && (hidden.isHidden(one)
                            || table.units().get(one.unit()).turn().compareTo(turn) <= 0);
        };
    }

    @Override
    public void close() {
        covers.values().forEach(ModelsOfGroups::close);
    }
}
