package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;

/**
 * Tries to find out hidden counts from what is published: builds all equations, solves what can be solved exactly, and bounds
 * every other hidden count.
 */
public final class Attack {

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final int narrow;
    private final List<HiddenCount> found = new ArrayList<>();
    private long narrowest = Long.MAX_VALUE;

    private Attack(SeenFigures seen, KnownWorld world, int narrow) {
        this.narrow = narrow;
        this.unknowns = new Unknowns(seen, world);
        seen.keys().stream()
                .filter(key -> AttackResult.isCount(key) && seen.isHidden(key))
                .forEach(unknowns::number);
        this.equations = new CommonKnowledge(seen, world, unknowns).gather();
    }

    /**
     * Attacks a release.
     *
     * @param cijfers the release's open data
     * @param known what earlier releases of the same quarter show and is still the same, as who keeps those knows of areas
     *     that did not change
     * @param narrow intervals narrower than this are of interest
     * @throws IOException when the file is missing or cannot be read
     */
    public static AttackResult on(Path cijfers, KnownWorld world, Map<FigureKey, FigureValue.Given> known, int narrow)
            throws IOException {
        SeenFigures published = SeenFigures.read(cijfers);
        return new Attack(published.with(known), world, narrow).result(published);
    }

    private AttackResult result(SeenFigures published) {
        new Groups(unknowns.size(), equations).forEach(this::attack);
        Set<FigureKey> shown = published.keys().stream()
                .filter(key -> published.find(key).orElse(null) instanceof Seen.Amount)
                .collect(Collectors.toSet());
        return new AttackResult(shown, found);
    }

    private void attack(List<Integer> group, List<Equation> known) {
        for (Certainty least : List.of(Certainty.CLASS, Certainty.SUM, Certainty.CERTAIN)) {
            List<Equation> used = known.stream()
                    .filter(equation -> equation.certainty().compareTo(least) <= 0)
                    .toList();
            try (Bounds bounds = new Bounds(unknowns, group, used)) {
                if (bounds.isPossible()) {
                    bound(group, used, bounds);
                    return;
                }
            }
        }
        throw new IllegalStateException("The published figures contradict each other");
    }

    private void bound(List<Integer> group, List<Equation> used, Bounds bounds) {
        SortedMap<Integer, BitSet> fixed = new Elimination(used).fixed();
        Map<Integer, Bounds.Range> ranges = new TreeMap<>();
        group.stream().filter(unknowns::isCount).forEach(unknown -> ranges.put(unknown, new Bounds.Range()));
        ranges.forEach((unknown, range) -> {
            BitSet way = new BitSet();
            if (fixed.containsKey(unknown)) {
                way.or(fixed.get(unknown));
            } else if (range.width() < Math.max(narrow, narrowest)) {
                way.or(bounds.extreme(unknown, false, ranges).used());
                way.or(bounds.extreme(unknown, true, ranges).used());
            }
            long width = fixed.containsKey(unknown) ? 0 : range.width();
            narrowest = Math.min(narrowest, width);
            found.add(new HiddenCount(
                    unknowns.key(unknown),
                    width,
                    fixed.containsKey(unknown),
                    width < narrow ? reasons(used, way) : List.of()));
        });
    }

    private static List<String> reasons(List<Equation> equations, BitSet used) {
        Set<String> reasons = new LinkedHashSet<>();
        used.stream().forEach(index -> reasons.add(equations.get(index).reason()));
        return List.copyOf(reasons);
    }
}
