package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.LinearProgramme.Numbers;

/**
 * Hides further units until every small count may be any of so many whole numbers for all that can be worked out from what is
 * shown, as one problem over all relations. First every count is given cover, the cheapest that there is; then whatever has
 * become superfluous is shown again; and last, what that leaves is made sure of in whole persons.
 */
final class LinkedSuppression {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final LeewayFinder finder;
    private final Protection protection;
    private final int required;
    private final SortedMap<Integer, Leeway> leeways = new TreeMap<>();

    /**
     * Sets up the problem.
     *
     * @param hidden what is hidden for its own sake, to which this adds
     * @param required how wide the interval of every small count must be
     */
    LinkedSuppression(LinkedTable table, HiddenUnits hidden, int required) {
        this.table = table;
        this.hidden = hidden;
        this.required = required;
        this.finder = new LeewayFinder(table, required);
        this.protection = new Protection(table, hidden, finder);
    }

    /** Does so. */
    void complete() {
        List<Integer> small = IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).small()
                        && !table.cells().get(cell).known())
                .boxed()
                .toList();
        try (CoversOfGroups own = new CoversOfGroups(table, hidden::isFree, Numbers.REAL);
                Covers covers = new Covers(table, hidden, Numbers.REAL)) {
            for (int cell : small) {
                Leeway leeway = finder.known(cell, hidden.all())
                        .or(() -> finder.any(cell, own.of(cell), hidden.all()))
                        .orElseGet(() -> protection.protect(cell, covers));
                leeways.put(cell, leeway);
            }
        }
        new SuperfluousUnits(table, hidden, finder, leeways).show();
        new WholePersons(table, hidden, leeways, required).complete();
    }
}
