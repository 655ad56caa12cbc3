package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;
import nl.beschutwerk.disclosure.SecondarySuppressionModels.Reach;
import nl.beschutwerk.disclosure.WorkAllowed.Stage;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.UncheckedIo;
import nl.beschutwerk.solver.SolverWork;

/**
 * Suppresses the cheapest units for one count after the other, in batches whose counts are searched at the same time. The size
 * of a batch is fixed, so that the choice is the same on every machine.
 */
final class ParallelProtection implements AutoCloseable {

    /** The number of counts in a batch. */
    private static final int BATCH = 2;

    private final HiddenUnits hidden;
    private final ProtectionIntervalFinder finder;
    private final SortedMap<Integer, ProtectionInterval> intervals;
    private final SolverWork work;
    private final WorkAllowed allowed;
    private final List<Protection> searches = new ArrayList<>();
    private final Set<Integer> unprotected = new TreeSet<>();

    /**
     * Prepares the searches.
     *
     * @param finder that knows the alternative tables found so far, to which this adds
     * @param intervals to which the interval of every count is added that has one
     * @param required the width that the interval of every count must have
     */
    ParallelProtection(
            LinkedTable table,
            HiddenUnits hidden,
            ProtectionIntervalFinder finder,
            SortedMap<Integer, ProtectionInterval> intervals,
            int required,
            WorkAllowed allowed) {
        this.allowed = allowed;
        this.hidden = hidden;
        this.finder = finder;
        this.intervals = intervals;
        this.work = allowed.work();
        for (int i = 0; i < BATCH; i++) {
            searches.add(new Protection(table, hidden, required, Numbers.REAL, work));
        }
    }

    /**
     * Protects counts: first all that their regions can protect, which is soon seen and may protect others too, and then the
     * rest.
     *
     * @return whether all were searched; if not, the work allowed is not enough for all, and the rest was left as it is
     */
    boolean protectAll(List<Integer> counts) {
        List<Reach> within = new ArrayList<>(searches.get(0).reaches());
        List<Integer> left = counts;
        if (within.remove(Reach.REGION)) {
            Optional<List<Integer>> now = protectAll(left, List.of(Reach.REGION));
            if (now.isEmpty()) {
                return false;
            }
            left = now.get();
        }
        Optional<List<Integer>> now = protectAll(left, within);
        now.ifPresent(unprotected::addAll);
        return now.isPresent();
    }

    /** Protects counts within some reaches, and returns those that they do not protect; empty if that takes too long. */
    private Optional<List<Integer>> protectAll(List<Integer> counts, List<Reach> reaches) {
        long before = allowed.left(Stage.SINGLE);
        List<Integer> left = new ArrayList<>();
        List<Integer> batch = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (!isKnown(counts.get(i))) {
                batch.add(counts.get(i));
            }
            if (batch.size() == BATCH || i + 1 == counts.size()) {
                left.addAll(protect(batch, reaches));
                batch.clear();
                if (i + 1 < counts.size() && takesTooLong(before, i + 1, counts.size())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(left);
    }

    /** Foresees it from the counts so far, of which the first take more than the others. */
    private boolean takesTooLong(long before, int done, int all) {
        long left = allowed.left(Stage.SINGLE);
        long used = before - left;
        return left <= 0 || (used > before / 4 && used / done * all > 2 * before);
    }

    private boolean isKnown(int count) {
        Optional<ProtectionInterval> known = finder.known(count, hidden.all());
        known.ifPresent(interval -> intervals.put(count, interval));
        return known.isPresent();
    }

    /** Protects the counts of a batch, and returns those that the reaches do not protect. */
    private List<Integer> protect(List<Integer> batch, List<Reach> reaches) {
        List<ParallelTasks.Task<Optional<ProtectionInterval>>> tasks = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Protection search = searches.get(i);
            int count = batch.get(i);
            tasks.add(stop -> search.find(count, reaches));
        }
        List<Optional<ProtectionInterval>> found =
                UncheckedIo.call(() -> ParallelTasks.run("protect", tasks, work.stop()));
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            int count = batch.get(i);
            found.get(i).ifPresentOrElse(interval -> accept(count, interval), () -> left.add(count));
        }
        return left;
    }

    /** Others of its batch may protect a count already. */
    private void accept(int count, ProtectionInterval found) {
        if (!isKnown(count)) {
            hidden.hide(found.moved());
            finder.remember(found.lower());
            finder.remember(found.higher());
            intervals.put(count, found);
        }
    }

    /** The counts for which no set of units was found that protects them. */
    Set<Integer> unprotected() {
        return unprotected;
    }

    @Override
    public void close() {
        searches.forEach(Protection::close);
    }
}
