package nl.beschutwerk.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.attack.CountSystem.Count;

/**
 * A4: what two quarters tell together. A group of valid indications grows by positive advices only, a group of working
 * persons by inflow, and who is long without work was so before.
 */
final class GrowthAttack {

    static final String NAME = "A4";

    private static final long MUCH = 4 * CountSystem.MANY;
    private static final int YEAR = 4;

    /** The breakdowns in which only a new advice moves a person. Age moves everybody at the end of a year. */
    private static final List<String> OF_PERSONS = List.of("geslacht", "grondslag", "leeftijd");

    private final Series series;
    private final CountSystem system;

    private GrowthAttack(Series series, CountSystem system) {
        this.series = series;
        this.system = system;
    }

    static List<Finding> on(Series series) {
        CountSystem known = Relations.of(series, true);
        relate(known, series);
        return HiddenCounts.found(NAME, series, known, Optional.of(Relations.of(series, true)));
    }

    /** Adds the relations between all pairs of quarters that are a quarter or a year apart. */
    static void relate(CountSystem system, Series series) {
        GrowthAttack attack = new GrowthAttack(series, system);
        for (PublishedQuarter last : series.quarters()) {
            for (int apart : List.of(1, YEAR)) {
                series.before(last, apart).ifPresent(first -> {
                    for (String area : series.geography().wholes()) {
                        if (first.areas().contains(area) && last.areas().contains(area)) {
                            attack.relate(first, last, area, apart);
                        }
                    }
                });
            }
        }
    }

    private void relate(PublishedQuarter first, PublishedQuarter last, String area, int apart) {
        for (List<Count> advices : Advices.within(series, last, area, apart)) {
            growth(first, last, area, Relations.VALID, advices);
        }
        String year = apart == YEAR ? "_jaar" : "";
        Cell in = Cell.total(area, "instroom_werk" + year);
        Cell out = Cell.total(area, "uitstroom_werk" + year);
        if (last.has(in) && last.has(out)) {
            List<Count> inflow = Relations.counts(last, List.of(in));
            List<Count> outflow = Relations.counts(last, List.of(out));
            growth(first, last, area, Relations.WORKING, inflow);
            growth(last, first, area, Relations.WORKING, outflow);
            Cell working = Cell.total(area, Relations.WORKING);
            system.group("inflow less outflow is the growth of " + area)
                    .relate(
                            with(inflow, new Count(first.quarter(), working)),
                            with(outflow, new Count(last.quarter(), working)),
                            0,
                            0)
                    .close();
        }
        ageing(first, last, area, 3 * apart);
    }

    private static List<Count> with(List<Count> counts, Count one) {
        List<Count> all = new ArrayList<>(counts);
        all.add(one);
        return all;
    }

    /** The growth of the groups of every breakdown, and of the parts of an area, is together at most these events. */
    private void growth(PublishedQuarter from, PublishedQuarter to, String area, String indicator, List<Count> events) {
        Set<String> parts = series.geography().parts(area);
        if (to.areas().containsAll(parts) && from.areas().containsAll(parts)) {
            growth(
                    from,
                    to,
                    Cell.total(area, indicator),
                    parts.stream().map(part -> Cell.total(part, indicator)).toList(),
                    events,
                    area + " " + indicator + " of its parts");
        }
        for (String breakdown : OF_PERSONS) {
            List<Cell> cells = to.categories(area, indicator, breakdown);
            boolean moves = breakdown.equals("leeftijd") && !from.year().equals(to.year());
            if (!moves && !cells.isEmpty() && cells.stream().allMatch(from::has)) {
                growth(
                        from,
                        to,
                        Cell.total(area, indicator),
                        cells,
                        events,
                        area + " " + indicator + " by " + breakdown);
            }
        }
    }

    private void growth(
            PublishedQuarter from, PublishedQuarter to, Cell all, List<Cell> cells, List<Count> events, String what) {
        CountSystem.Group group = system.group("growth of " + what + " from " + from.quarter() + " to " + to.quarter()
                + " is at most " + events.get(0).cell().indicator());
        List<Count> growths = new ArrayList<>();
        List<Count> declines = new ArrayList<>();
        String pair =
                from.quarter() + ">" + to.quarter() + ">" + events.get(0).cell().indicator();
        for (Cell cell : cells) {
            Count growth = new Count(pair + " growth", cell);
            Count decline = new Count(pair + " decline", cell);
            group.with(growth, 0, CountSystem.MANY).with(decline, 0, CountSystem.MANY);
            growths.add(growth);
            declines.add(decline);
        }
        for (int i = 0; i < cells.size(); i++) {
            group.relate(
                    List.of(new Count(to.quarter(), cells.get(i)), declines.get(i)),
                    List.of(new Count(from.quarter(), cells.get(i)), growths.get(i)),
                    0,
                    0);
        }
        // What some groups decline, others grow beside the growth of all: without this the bounds would not meet.
        Count before = new Count(from.quarter(), all);
        Count after = new Count(to.quarter(), all);
        group.relate(with(declines, after), with(events, before), -MUCH, 0);
        group.relate(with(declines, after), with(growths, before), 0, 0);
        group.relate(growths, events, -MUCH, 0).close();
    }

    /** Who is without work for so many months was without work for that many less, so many months ago. */
    private void ageing(PublishedQuarter first, PublishedQuarter last, String area, int months) {
        List<Cell> before = first.categories(area, Relations.NOT_WORKING, "zonder_werk");
        List<Cell> after = last.categories(area, Relations.NOT_WORKING, "zonder_werk");
        for (Cell begin : after) {
            int from = WithoutWork.from(begin);
            int then = before.stream()
                    .mapToInt(WithoutWork::from)
                    .filter(month -> month <= from - months)
                    .max()
                    .orElse(-1);
            if (then >= 0) {
                system.group("ageing of those without work in " + area)
                        .relate(
                                Relations.counts(last, atLeast(after, from)),
                                Relations.counts(first, atLeast(before, then)),
                                -MUCH * 10,
                                0)
                        .close();
            }
        }
    }

    private static List<Cell> atLeast(List<Cell> cells, int months) {
        return cells.stream().filter(cell -> WithoutWork.from(cell) >= months).toList();
    }
}
