package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.Quarter;

/**
 * An attack on the confidential counts of a number of releases together. Counts that differ enough between possible tables are
 * safe; the others are searched.
 */
final class Attack {

    private final Map<Quarter, Confidential> confidential;
    private final Unknowns unknowns;
    private final Equations equations;
    private final PossibleTables tables;
    private final Effort effort;

    /**
     * What was found about the confidential counts.
     *
     * @param newer the same about small numbers of newly indicated persons, by their share
     * @param unsettled counts for which it was not proven in whole numbers that they are safe
     */
    record Found(List<HiddenCount> counts, List<HiddenCount> newer, Set<HiddenCount> unsettled) {}

    Attack(List<PublishedRelease> releases, List<SeenRelease> seen, List<PossibleFigures> possible, Effort effort) {
        this.effort = effort;
        this.confidential = new TreeMap<>();
        releases.forEach(release -> confidential.put(release.quarter(), release.confidential()));
        this.unknowns = new Unknowns(new Truth(releases));
        for (SeenRelease release : seen) {
            release.seen().keys().stream()
                    .filter(key ->
                            IndicatorKnowledge.isCount(key) && release.seen().isHidden(key))
                    .forEach(key -> unknowns.number(new Unknown.Hidden(release.quarter(), key)));
        }
        // No release is refused for what it tells of the newly indicated, and the search takes long: only who attacks
        // without tables looks for them.
        boolean withNewer = possible.isEmpty();
        this.equations = Equations.of(seen, unknowns, withNewer);
        this.tables = new PossibleTables(unknowns, equations);
        possible.forEach(tables::add);
    }

    /**
     * Attacks the confidential counts of one quarter, and those of others that it is linked with.
     *
     * @param quarter the release under attack
     */
    Found on(Quarter quarter) throws IOException {
        Set<Integer> wanted = new HashSet<>();
        List<Components.Component> toSearch = new ArrayList<>();
        for (Components.Component component : new Components(unknowns.size(), equations.searched()).all()) {
            boolean linked = component.unknowns().stream()
                            .anyMatch(number -> unknowns.get(number).quarter().equals(quarter))
                    || component.equations().stream()
                            .anyMatch(equation -> equation.quarters().contains(quarter));
            if (linked) {
                List<Integer> counts = component.unknowns().stream()
                        .filter(this::isConfidential)
                        .toList();
                wanted.addAll(counts);
                if (counts.stream().anyMatch(this::needsSearch)) {
                    toSearch.add(component);
                }
            }
        }
        return search(wanted, toSearch);
    }

    /** Attacks these counts, if they exist. */
    Found on(List<HiddenCount> counts) throws IOException {
        Set<Integer> wanted = new HashSet<>();
        IntStream.range(0, unknowns.size())
                .filter(number -> counts.stream().anyMatch(count -> count.isOf(unknowns.get(number))))
                .forEach(wanted::add);
        return search(
                wanted,
                new Components(unknowns.size(), equations.searched())
                        .all().stream()
                                .filter(component -> component.unknowns().stream()
                                        .anyMatch(number -> wanted.contains(number) && needsSearch(number)))
                                .toList());
    }

    private boolean needsSearch(int count) {
        return tables.possible(count).width() < effort.narrow();
    }

    /** Whether an unknown is a confidential count, or one behind a confidential share, or of newly indicated persons. */
    private boolean isConfidential(int number) {
        Unknown unknown = unknowns.get(number);
        if (unknown instanceof Unknown.Newer) {
            return true;
        }
        Confidential ofQuarter = confidential.get(unknown.quarter());
        return ofQuarter != null
                && ((unknown instanceof Unknown.Hidden && ofQuarter.counts().contains(unknown.key()))
                        || (unknown instanceof Unknown.Behind
                                && ofQuarter.ratios().contains(unknown.key())
                                && unknowns.amount(number)
                                        .filter(amount -> amount.within().signum() == 0
                                                && amount.value().signum() > 0
                                                && amount.value().longValue() < effort.narrow())
                                        .isPresent()));
    }

    private Found search(Set<Integer> wanted, List<Components.Component> components) throws IOException {
        List<ParallelTasks.Task<GroupOfUnknowns>> tasks = new ArrayList<>();
        for (Components.Component component : components) {
            List<Integer> counts = component.unknowns().stream()
                    .filter(number -> wanted.contains(number) && needsSearch(number))
                    .toList();
            tasks.add(unused -> attack(component, counts));
        }
        SortedMap<Integer, HiddenCount> found = new TreeMap<>();
        wanted.forEach(number ->
                found.put(number, HiddenCount.of(unknowns.get(number), tables.possible(number), false, List.of())));
        Set<HiddenCount> unsettled = new HashSet<>();
        for (GroupOfUnknowns group :
                ParallelTasks.run("intruder", tasks, effort.work().stop())) {
            found.putAll(group.found());
            group.unsettledInWholeNumbers()
                    .filter(number -> !isNewer(number))
                    .forEach(number -> unsettled.add(found.get(number)));
            group.close();
        }
        return new Found(sorted(found, number -> !isNewer(number)), sorted(found, this::isNewer), unsettled);
    }

    private boolean isNewer(int number) {
        return unknowns.get(number) instanceof Unknown.Newer;
    }

    private static List<HiddenCount> sorted(SortedMap<Integer, HiddenCount> found, IntPredicate which) {
        return found.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(HiddenCount::quarter).thenComparing(HiddenCount::key))
                .toList();
    }

    /**
     * Attacks with all equations that do not contradict each other. What is inferred is left out first, and then what holds only
     * because the truth of hours is not known exactly; the truth itself agrees with the rest.
     */
    private GroupOfUnknowns attack(Components.Component component, List<Integer> counts) {
        List<List<Equation>> ways = List.of(
                component.equations(),
                component.equations().stream()
                        .filter(equation -> equation.kind() != Kind.INFERRED)
                        .toList(),
                component.equations().stream().filter(equations::holdsExactly).toList());
        for (List<Equation> used : ways) {
            GroupOfUnknowns group =
                    new GroupOfUnknowns(unknowns, component.unknowns(), used, counts, tables::possible, effort);
            if (group.isPossible()) {
                group.findNarrow();
                return group;
            }
            group.close();
        }
        throw new IllegalStateException("The published figures contradict each other");
    }
}
