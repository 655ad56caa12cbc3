package nl.beschutwerk.audit.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.FigureKey;

/** The areas that have the same composition in two releases. */
final class SameAreas {

    /** Regions with their municipalities, if they have the same ones in both releases. */
    private final SortedMap<String, List<String>> regions = new TreeMap<>();

    private final Set<String> municipalities = new HashSet<>();

    SameAreas(PublicKnowledge before, PublicKnowledge now) {
        for (Map.Entry<String, List<String>> region : now.municipalities().entrySet()) {
            if (isSame(region.getKey(), before, now)) {
                regions.put(region.getKey(), region.getValue().stream().sorted().toList());
                municipalities.addAll(region.getValue());
            }
        }
    }

    /** Whether both have a region, with the same municipalities. */
    static boolean isSame(String region, PublicKnowledge before, PublicKnowledge now) {
        List<String> then = before.municipalities().get(region);
        List<String> since = now.municipalities().get(region);
        return then != null && since != null && new HashSet<>(then).equals(new HashSet<>(since));
    }

    /**
     * Whether the area of a figure is the same in both. A municipality is if its whole region is: where another municipality
     * was merged into it, the region lost that one.
     */
    boolean contains(FigureKey key) {
        return switch (key.level()) {
            case LAND -> true;
            case ARBEIDSMARKTREGIO -> regions.containsKey(key.areaCode());
            case GEMEENTE -> municipalities.contains(key.areaCode());
        };
    }

    /** Regions with their municipalities. */
    SortedMap<String, List<String>> regions() {
        return regions;
    }
}
