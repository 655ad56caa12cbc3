package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.Unit.Turn;
import nl.beschutwerk.domain.OperatorMistake;

/**
 * Hides further units until every small count may be any of so many whole numbers for all that can be worked out from what is
 * shown, as one problem over all relations. First every count is given cover, the cheapest that there is; then whatever has
 * become superfluous is shown again.
 */
final class LinkedSuppression {

    private final LinkedTable table;
    private final HiddenUnits hidden;
    private final LeewayFinder finder;
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
        this.finder = new LeewayFinder(table, required);
    }

    /** Does so. */
    void complete() {
        List<Integer> small = IntStream.range(0, table.cells().size())
                .filter(cell -> table.cells().get(cell).small()
                        && !table.cells().get(cell).known())
                .boxed()
                .toList();
        try (CoversOfGroups own = new CoversOfGroups(table, hidden::isFree);
                Covers covers = new Covers(table, hidden)) {
            for (int cell : small) {
                Leeway leeway = finder.known(cell, hidden.all())
                        .or(() -> finder.any(cell, own.of(cell), hidden.all()))
                        .orElseGet(() -> protect(cell, covers));
                hidden.hide(leeway.moved());
                leeways.put(cell, leeway);
            }
        }
        new SuperfluousUnits(table, hidden, finder, leeways).show();
    }

    private Leeway protect(int cell, Covers covers) {
        for (Turn turn : Turn.values()) {
            Optional<Leeway> leeway = finder.cheapest(cell, covers.of(cell, turn), hidden.all());
            if (leeway.isPresent()) {
                return leeway.get();
            }
        }
        Cell exposed = table.cells().get(cell);
        throw new OperatorMistake("No choice of hidden figures protects "
                + exposed.quantity().name().toLowerCase(Locale.ROOT) + " of "
                + exposed.place().areaCode() + " ("
                + exposed.place().breakdown().code() + " " + exposed.place().category()
                + "): too much of it is known already from versions of this quarter that were made before. Withdraw drafts"
                + " that were never sent to anyone, or make this version with the method of those before.");
    }
}
