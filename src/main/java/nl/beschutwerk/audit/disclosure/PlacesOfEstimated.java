package nl.beschutwerk.audit.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;

/** Where those whose hours are estimated are: only where the status says that somebody's hours are. */
final class PlacesOfEstimated {

    private final PublishedValues seen;
    private final KnownWorld world;

    PlacesOfEstimated(PublishedValues seen, KnownWorld world) {
        this.seen = seen;
        this.world = world;
    }

    /** They are one at least in each of the parts of an area, or in each category of one of its breakdowns. */
    int atLeast(FigureKey estimated) {
        int most = in(estimated).stream().mapToInt(List::size).max().orElse(0);
        return seen.hoursAreEstimated(estimated) ? Math.max(1, most) : most;
    }

    /** Working persons in parts of an area, and in categories of each of its breakdowns, in which hours are estimated. */
    Collection<List<FigureKey>> in(FigureKey area) {
        return seen.keys().stream()
                .filter(key -> key.indicator() == area.indicator() && isPart(key, area) && seen.hoursAreEstimated(key))
                .collect(Collectors.groupingBy(
                        key -> key.level().code() + " " + key.breakdown().code(), TreeMap::new, Collectors.toList()))
                .values();
    }

    private boolean isPart(FigureKey key, FigureKey whole) {
        boolean category = key.level() == whole.level()
                && key.areaCode().equals(whole.areaCode())
                && IndicatorKnowledge.isOnlyInMicrodata(key.breakdown());
        boolean area = key.breakdown() == Breakdown.TOTAAL && world.isPart(key, whole);
        return category || area;
    }
}
