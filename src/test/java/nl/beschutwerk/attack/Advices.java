package nl.beschutwerk.attack;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.attack.CountSystem.Count;

/** Published numbers of events that cover the time between two quarters. */
final class Advices {

    private static final int YEAR = 4;

    private Advices() {}

    /** Every set of published counts that together are at least the positive advices of so many quarters. */
    static List<List<Count>> within(Series series, PublishedQuarter last, String area, int quarters) {
        List<List<Count>> found = new ArrayList<>();
        Cell ofYear = Cell.total(area, "adviezen_positief_jaar");
        if (quarters <= YEAR && last.has(ofYear)) {
            found.add(List.of(new Count(last.quarter(), ofYear)));
        }
        Cell ofQuarter = Cell.total(area, "adviezen_positief");
        List<Count> each = new ArrayList<>();
        for (int ago = 0; ago < quarters; ago++) {
            series.before(last, ago)
                    .filter(one -> one.has(ofQuarter))
                    .ifPresent(one -> each.add(new Count(one.quarter(), ofQuarter)));
        }
        if (each.size() == quarters) {
            found.add(each);
        }
        return found;
    }
}
