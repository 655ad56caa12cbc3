package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit;
import nl.beschutwerk.disclosure.LinkedTable.SuppressionUnit.Priority;
import nl.beschutwerk.domain.AreaLevel;

/**
 * Suppresses whole neighbourhoods of counts for which the search for the cheapest suppressions would take too long: first
 * everything in one relation with them, then totals of regions as well, then everything below the country, and last the
 * neighbours in the country and all of it. Every step suppresses more, so that it ends.
 */
final class Neighbourhoods {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final Deque<Step> steps = new ArrayDeque<>(List.of(Step.values()));

    /** Which units are suppressed: of those that are in one relation with the counts, or of all. */
    private enum Step {
        NEAR(true),
        NEAR_WITH_TOTALS(true),
        BELOW_THE_COUNTRY(false),
        NEAR_IN_THE_COUNTRY(true),
        EVERYTHING(false);

        private final boolean near;

        Step(boolean near) {
            this.near = near;
        }

        boolean includes(SuppressionUnit unit) {
            boolean belowTheCountry = unit.key().level() != AreaLevel.LAND;
            return switch (this) {
                case NEAR -> belowTheCountry && unit.priority() == Priority.FIRST;
                case NEAR_WITH_TOTALS, BELOW_THE_COUNTRY -> belowTheCountry;
                case NEAR_IN_THE_COUNTRY, EVERYTHING -> true;
            };
        }
    }

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
            Step step = steps.remove();
            BitSet more = new BitSet();
            (step.near ? near(counts) : IntStream.range(0, table.units().size()))
                    .filter(unit -> step.includes(table.units().get(unit)))
                    .forEach(more::set);
            more.andNot(hidden.all());
            if (!more.isEmpty()) {
                hidden.hide(more);
                return true;
            }
        }
        return false;
    }

    private IntStream near(List<Integer> counts) {
        return counts.stream()
                .flatMap(cell -> table.relationsOf(cell).stream())
                .flatMap(relation -> table.relation(relation).terms().stream())
                .mapToInt(term -> table.cells().get(term.cell()).unit())
                .filter(unit -> unit != Cell.NOWHERE);
    }
}
