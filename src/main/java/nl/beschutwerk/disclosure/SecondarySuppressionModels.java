package nl.beschutwerk.disclosure;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;
import nl.beschutwerk.solver.SolverWork;

/**
 * The models of secondary suppression by priority, one for each group of linked cells. Groups grow if a total that separated
 * them is suppressed.
 */
final class SecondarySuppressionModels implements AutoCloseable {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final LinearProgramme.Numbers numbers;
    private final SolverWork work;
    private final Map<Priority, ModelsOfGroups> models = new EnumMap<>(Priority.class);
    private long hiddenLate = -1;

    SecondarySuppressionModels(
            LinkedTable table, HiddenUnits hidden, LinearProgramme.Numbers numbers, SolverWork work) {
        this.numbers = numbers;
        this.work = work;
        this.table = table;
        this.hidden = hidden;
    }

    /** The model of a cell in which units up to a priority may be suppressed. */
    SecondarySuppressionModel of(int cell, Priority priority) {
        long late = hidden.all().stream()
                .filter(unit -> table.units().get(unit).priority() != Priority.FIRST)
                .count();
        if (late != hiddenLate) {
            close();
            models.clear();
            hiddenLate = late;
        }
        return models.computeIfAbsent(priority, key -> new ModelsOfGroups(table, mayMove(key), numbers, work))
                .of(cell);
    }

    private IntPredicate mayMove(Priority priority) {
        return cell -> {
            Cell one = table.cells().get(cell);
            return !one.known()
                    && (hidden.isHidden(one)
                            || table.units().get(one.unit()).priority().compareTo(priority) <= 0);
        };
    }

    @Override
    public void close() {
        models.values().forEach(ModelsOfGroups::close);
    }
}
