package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.ProtectionInterval.AlternativeTable;
import nl.beschutwerk.disclosure.WorkAllowed.Stage;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.UncheckedIo;
import nl.beschutwerk.solver.SolverWork;

/**
 * Searches alternative tables for many small counts within what is suppressed. Groups of linked cells are independent, so that
 * several are searched at once. Where one group may be most of the work, so are its two ways, up and down.
 */
final class SearchInGroups {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final ManyCounts many;
    private final SolverWork work;
    private final WorkAllowed allowed;
    private final Stage stage;

    /** Which of the suppressed cells deviate together. Less of them is found faster, but for fewer counts. */
    enum Extent {
        /** Those of a region, without the persons behind the shares of cohorts, so that nearly everything found is whole. */
        REGIONS_WITHOUT_BASES(true, true),
        /** Those of all regions, without the same. */
        WITHOUT_BASES(false, true),
        /** Those of a region. */
        REGIONS(true, false),
        /** All. */
        ALL(false, false);

        private final boolean withinRegions;
        private final boolean withoutBases;

        Extent(boolean withinRegions, boolean withoutBases) {
            this.withinRegions = withinRegions;
            this.withoutBases = withoutBases;
        }
    }

    /**
     * Prepares searches.
     *
     * @param required the deviation wanted of each count, up or down
     * @param stage whose work is used; if it is spent, no search begins
     */
    SearchInGroups(LinkedTable table, HiddenUnits hidden, int required, WorkAllowed allowed, Stage stage) {
        this.allowed = allowed;
        this.stage = stage;
        this.table = table;
        this.hidden = hidden;
        this.many = new ManyCounts(table, required);
        this.work = allowed.work();
    }

    /**
     * Searches as long as that makes progress.
     *
     * @param narrow whether a count needs a larger deviation
     * @param found takes each table that is found, always in the same order
     */
    void widen(
            List<Integer> counts,
            IntPredicate narrow,
            Extent extent,
            Numbers numbers,
            Consumer<AlternativeTable> found) {
        if (allowed.isSpent(stage)) {
            return;
        }
        List<Integer> searched = counts.stream()
                .filter(cell -> isFree(cell, extent) && narrow.test(cell))
                .toList();
        try (ModelsOfGroups one = models(extent, numbers);
                ModelsOfGroups reverse = extent.withinRegions ? one : models(extent, numbers)) {
            many.widen(
                    ManyCounts.byGroup(searched, one).values(),
                    narrow,
                    () -> allowed.isSpent(stage),
                    (groups, round) -> searchAll(groups.stream()
                                    .flatMap(group -> searches(group, round, one, reverse))
                                    .toList())
                            .forEach(found));
        }
    }

    private ModelsOfGroups models(Extent extent, Numbers numbers) {
        IntPredicate free = cell -> isFree(cell, extent);
        return extent.withinRegions
                ? ModelsOfGroups.withinRegions(table, free, numbers, work)
                : new ModelsOfGroups(table, free, numbers, work);
    }

    private boolean isFree(int cell, Extent extent) {
        return hidden.isFree(cell)
                && !(extent.withoutBases && table.cells().get(cell).quantity().isOfBase());
    }

    /** The searches of a round for a group: in two models at once, or in one. */
    private Stream<ParallelTasks.Task<List<AlternativeTable>>> searches(
            List<Integer> group, int round, ModelsOfGroups one, ModelsOfGroups other) {
        SecondarySuppressionModel model = one.of(group.get(0));
        SecondarySuppressionModel reverse = other.of(group.get(0));
        return model == reverse
                ? Stream.of(stop -> many.bothWays(model, group, round, hidden.all()))
                : Stream.of(
                        stop -> many.oneWay(model, group, round, false, hidden.all()),
                        stop -> many.oneWay(reverse, group, round, true, hidden.all()));
    }

    private List<AlternativeTable> searchAll(List<ParallelTasks.Task<List<AlternativeTable>>> searches) {
        return UncheckedIo.call(() -> ParallelTasks.run("protect", searches, work.stop())).stream()
                .flatMap(List::stream)
                .toList();
    }
}
