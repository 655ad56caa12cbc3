package nl.beschutwerk.disclosure;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;
import nl.beschutwerk.solver.SolverWork;

/**
 * The models of secondary suppression by reach, one for each group of linked cells. Groups grow if a total that separated them
 * is suppressed.
 */
final class SecondarySuppressionModels implements AutoCloseable {

    /** From this number of small counts on, they are protected within their regions as far as possible. */
    private static final int MANY = 100;

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final LinearProgramme.Numbers numbers;
    private final SolverWork work;
    private final List<Reach> reaches;
    private final Map<Reach, ModelsOfGroups> models = new EnumMap<>(Reach.class);
    private final Map<String, ModelsOfGroups> ofRegions = new HashMap<>();
    private long hiddenLate = -1;

    /** Which cells may deviate in a model, besides those that are suppressed; each reach includes the one before it. */
    enum Reach {
        /**
         * Cells of the region of the count that may be suppressed first, in all quarters, with what the release suppresses
         * elsewhere when its group is first searched. One programme of a region is much smaller than one of all, but what it
         * finds may cost more: it is for tables with many small counts.
         */
        REGION(Priority.FIRST),
        /** All cells that may be suppressed first, and what other quarters hide. */
        FIRST(Priority.FIRST),
        /** Also those that may be suppressed last. */
        LAST(Priority.LAST),
        /** Everything. */
        EVERYTHING(Priority.NEVER);

        private final Priority priority;

        Reach(Priority priority) {
            this.priority = priority;
        }
    }

    SecondarySuppressionModels(
            LinkedTable table, HiddenUnits hidden, LinearProgramme.Numbers numbers, SolverWork work) {
        this.numbers = numbers;
        this.work = work;
        this.table = table;
        this.hidden = hidden;
        boolean many = table.cells().stream().filter(Cell::small).count() >= MANY;
        this.reaches = Arrays.stream(Reach.values())
                .filter(reach -> many || reach != Reach.REGION)
                .toList();
    }

    /** In which order to search. */
    List<Reach> reaches() {
        return reaches;
    }

    /** The model of a cell. */
    SecondarySuppressionModel of(int cell, Reach reach) {
        long late = hidden.all().stream()
                .filter(unit -> table.units().get(unit).priority() != Priority.FIRST)
                .count();
        if (late != hiddenLate) {
            close();
            models.clear();
            ofRegions.clear();
            hiddenLate = late;
        }
        if (reach == Reach.REGION) {
            String region = table.region(cell);
            return ofRegions
                    .computeIfAbsent(region, key -> new ModelsOfGroups(table, mayMoveNear(key), numbers, work))
                    .of(cell);
        }
        return models.computeIfAbsent(reach, key -> new ModelsOfGroups(table, mayMove(key), numbers, work))
                .of(cell);
    }

    private IntPredicate mayMoveNear(String region) {
        IntPredicate first = mayMove(Reach.FIRST);
        return cell -> first.test(cell) && (table.region(cell).equals(region) || isSuppressedElsewhere(cell));
    }

    private boolean isSuppressedElsewhere(int cell) {
        Cell one = table.cells().get(cell);
        return one.unit() != Cell.NOWHERE && !table.origins().isOfAnother(cell) && hidden.isHidden(one);
    }

    private IntPredicate mayMove(Reach reach) {
        return cell -> {
            Cell one = table.cells().get(cell);
            return !one.known()
                    && (hidden.isHidden(one)
                            || table.units().get(one.unit()).priority().compareTo(reach.priority) <= 0);
        };
    }

    @Override
    public void close() {
        models.values().forEach(ModelsOfGroups::close);
        ofRegions.values().forEach(ModelsOfGroups::close);
    }
}
