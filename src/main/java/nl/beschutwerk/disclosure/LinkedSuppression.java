package nl.beschutwerk.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Unit.Turn;

/**
 * Hides further units until every small count may be any of so many whole numbers for all that can be worked out from what is
 * shown, as one problem over all relations. First every count is given cover, the cheapest that there is; then whatever has
 * become superfluous is shown again, the dearest first.
 */
final class LinkedSuppression {

    private final LinkedTable table;
    private final HiddenUnits hidden;
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
    }

    /** Does so. */
    void complete() {
        try (Covers covers = new Covers(table, hidden)) {
            for (int cell = 0; cell < table.cells().size(); cell++) {
                Cell one = table.cells().get(cell);
                if (one.small() && !one.known()) {
                    Leeway leeway = protect(cell, covers);
                    hidden.hide(leeway.moved());
                    leeways.put(cell, leeway);
                }
            }
        }
        showSuperfluous();
    }

    private Leeway protect(int cell, Covers covers) {
        for (Turn turn : Turn.values()) {
            Optional<Leeway> leeway = cheapest(cell, covers.of(cell, turn));
            if (leeway.isPresent()) {
                return leeway.get();
            }
        }
        throw new IllegalStateException(
                "Nothing that could be hidden keeps " + table.cells().get(cell).quantity() + " of "
                        + table.cells().get(cell).place() + " from being worked out");
    }

    /** Upwards alone, or down as far as it goes and up for the rest: whichever costs less. */
    private Optional<Leeway> cheapest(int cell, Cover cover) {
        Optional<Leeway> upwards =
                cover.cheapest(cell, required, hidden.all()).map(higher -> new Leeway(Cover.Choice.NOTHING, higher));
        Optional<Leeway> bothWays = bothWays(cell, cover);
        return upwards.isPresent() && bothWays.isPresent()
                ? (upwards.get().cost() <= bothWays.get().cost() ? upwards : bothWays)
                : upwards.or(() -> bothWays);
    }

    private Optional<Leeway> bothWays(int cell, Cover cover) {
        Cell one = table.cells().get(cell);
        for (long lowest = Math.round(one.least() - one.value()); lowest < 0; lowest++) {
            Optional<Cover.Choice> lower = cover.cheapest(cell, lowest, hidden.all());
            if (lower.isPresent()) {
                return cover.cheapest(cell, Math.max(0, required + lowest), hidden.all())
                        .map(higher -> new Leeway(lower.get(), higher));
            }
        }
        return Optional.empty();
    }

    private void showSuperfluous() {
        LinkedCells groups = new LinkedCells(
                table,
                cell -> !table.cells().get(cell).known()
                        && hidden.isHidden(table.cells().get(cell)));
        Map<Integer, Cover> covers = new HashMap<>();
        try {
            for (int unit : hidden.couldBeShown()) {
                List<Integer> cells = table.cellsOf(unit);
                int first = cells.get(0);
                if (!hidden.isDerived(unit) && !table.cells().get(first).known()) {
                    tryToShow(
                            unit,
                            covers.computeIfAbsent(
                                    groups.groupOf(first), added -> new Cover(table, groups.with(first))));
                }
            }
        } finally {
            covers.values().forEach(Cover::close);
        }
    }

    private void tryToShow(int unit, Cover cover) {
        List<Integer> cells = table.cellsOf(unit);
        cover.fix(cells, true);
        Map<Integer, Leeway> others = new TreeMap<>();
        for (int member : cover.cells()) {
            Leeway leeway = leeways.get(member);
            if (leeway != null && leeway.needs(unit)) {
                Optional<Leeway> other = anyOther(member, cover);
                if (other.isEmpty()) {
                    cover.fix(cells, false);
                    return;
                }
                others.put(member, other.get());
            }
        }
        leeways.putAll(others);
        hidden.show(unit);
    }

    private Optional<Leeway> anyOther(int cell, Cover cover) {
        return cover.cheapest(cell, required, hidden.all())
                .map(higher -> new Leeway(Cover.Choice.NOTHING, higher))
                .or(() -> bothWays(cell, cover));
    }
}
