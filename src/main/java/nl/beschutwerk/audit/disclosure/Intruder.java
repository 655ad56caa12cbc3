package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.beschutwerk.audit.disclosure.Equation.Certainty;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.solver.SolverWork;

/**
 * The intruder: infers hidden counts from the published figures. He builds all equations, solves those that can be solved
 * exactly, and bounds every other hidden count.
 */
public final class Intruder {

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final int narrow;
    private final long mostWork;
    private final SolverWork work;

    private Intruder(
            PublishedValues seen,
            PublicKnowledge knowledge,
            CorrectInferences right,
            int narrow,
            long mostWork,
            SolverWork work) {
        this.work = work;
        this.mostWork = mostWork;
        this.narrow = narrow;
        this.unknowns = new Unknowns(seen, knowledge);
        seen.keys().stream()
                .filter(key -> IndicatorKnowledge.isCount(key) && seen.isHidden(key))
                .forEach(unknowns::number);
        this.equations = new PublicConstraints(seen, knowledge, unknowns, right).gather();
    }

    /**
     * Attacks a release.
     *
     * @param cijfers the release's open data
     * @param known amounts that earlier releases of the same quarter show and that are still the same
     * @param right the inferences about hours that are correct
     * @param narrow the width below which an interval is too narrow
     * @param work to which the work of the solvers is added, and which ends the attack on request
     * @throws IOException when the file is missing or cannot be read
     */
    public static IntruderResult on(
            Path cijfers,
            PublicKnowledge knowledge,
            Map<FigureKey, FigureValue.Given> known,
            CorrectInferences right,
            int narrow,
            SolverWork work)
            throws IOException {
        return on(cijfers, knowledge, known, right, narrow, GroupOfUnknowns.MOST_WORK, work);
    }

    /** The same with another budget for the proofs in whole numbers of each group of linked counts. */
    static IntruderResult on(
            Path cijfers,
            PublicKnowledge knowledge,
            Map<FigureKey, FigureValue.Given> known,
            CorrectInferences right,
            int narrow,
            long mostWork,
            SolverWork work)
            throws IOException {
        PublishedValues published = PublishedValues.read(cijfers);
        return new Intruder(published.with(known), knowledge, right, narrow, mostWork, work).result(published);
    }

    private IntruderResult result(PublishedValues published) throws IOException {
        // Groups are independent, so that several are attacked at once.
        List<ParallelTasks.Task<GroupOfUnknowns>> groups = new ArrayList<>();
        for (Groups.Group group : new Groups(unknowns.size(), equations).all()) {
            groups.add(wanted -> attack(group));
        }
        List<GroupOfUnknowns> attacks = ParallelTasks.run("intruder", groups, work.stop());
        settleNarrowest(attacks);
        List<HiddenCount> found =
                attacks.stream().flatMap(attack -> attack.found().stream()).toList();
        Set<FigureKey> unsettled = attacks.stream()
                .flatMap(GroupOfUnknowns::unsettledInWholeNumbers)
                .collect(Collectors.toSet());
        attacks.forEach(GroupOfUnknowns::close);
        Set<FigureKey> shown = published.keys().stream()
                .filter(key -> published.find(key).orElse(null) instanceof PublishedValue.Amount)
                .collect(Collectors.toSet());
        return new IntruderResult(shown, found, revealed(published), unsettled);
    }

    /** A figure that reveals something about a hidden one must be hidden too, whether or not any equation uses it. */
    private static List<HiddenCount> revealed(PublishedValues published) {
        return published.keys().stream()
                .filter(published::isInformative)
                .flatMap(key -> IndicatorKnowledge.revealedBy(key)
                        .filter(published::isHidden)
                        .map(hidden -> new HiddenCount(
                                hidden,
                                Range.NOTHING,
                                false,
                                List.of(Equation.name(key) + " zegt er iets over, en is niet verborgen"))))
                .toList();
    }

    /** Attacks with all equations that do not contradict each other; the least certain are dropped first. */
    private GroupOfUnknowns attack(Groups.Group group) {
        for (Certainty least : List.of(Certainty.GUESS, Certainty.CLASS, Certainty.SUM, Certainty.CERTAIN)) {
            List<Equation> used = group.equations().stream()
                    .filter(equation -> equation.certainty().compareTo(least) <= 0)
                    .toList();
            GroupOfUnknowns attack = new GroupOfUnknowns(unknowns, group.unknowns(), used, narrow, mostWork, work);
            if (attack.isPossible()) {
                attack.findNarrow();
                return attack;
            }
            attack.close();
        }
        throw new IllegalStateException("The published figures contradict each other");
    }

    /** Settles the narrowest of the counts that are not too narrow, unless that takes too much work. */
    private static void settleNarrowest(List<GroupOfUnknowns> attacks) {
        long narrowest = Long.MAX_VALUE;
        Optional<GroupOfUnknowns> next = narrowerThan(narrowest, attacks);
        while (next.isPresent()) {
            narrowest = Math.min(narrowest, next.get().settleNarrowest());
            next = narrowerThan(narrowest, attacks);
        }
    }

    private static Optional<GroupOfUnknowns> narrowerThan(long width, List<GroupOfUnknowns> attacks) {
        return attacks.stream()
                .filter(attack -> !attack.isSpent())
                .filter(attack -> attack.narrowestSoFar().orElse(Long.MAX_VALUE) < width)
                .min(Comparator.comparingLong(attack -> attack.narrowestSoFar().orElse(Long.MAX_VALUE)));
    }

    /** Connected components of the unknowns; equations are the edges. Different components are independent. */
    static final class Groups {

        private final int[] leader;
        private final List<Equation> equations;

        Groups(int unknowns, List<Equation> equations) {
            this.leader = IntStream.range(0, unknowns).toArray();
            this.equations = equations;
            for (Equation equation : equations) {
                int first = equation.coefficients().firstKey();
                equation.coefficients().keySet().forEach(unknown -> leader[leader(unknown)] = leader(first));
            }
        }

        /** Unknowns that are linked with each other, and the equations that link them. */
        record Group(List<Integer> unknowns, List<Equation> equations) {}

        List<Group> all() {
            SortedMap<Integer, List<Integer>> members = new TreeMap<>();
            for (int unknown = 0; unknown < leader.length; unknown++) {
                members.computeIfAbsent(leader(unknown), key -> new ArrayList<>())
                        .add(unknown);
            }
            SortedMap<Integer, List<Equation>> links = new TreeMap<>();
            for (Equation equation : equations) {
                links.computeIfAbsent(leader(equation.coefficients().firstKey()), key -> new ArrayList<>())
                        .add(equation);
            }
            List<Group> groups = new ArrayList<>();
            members.forEach((key, group) -> groups.add(new Group(group, links.getOrDefault(key, List.of()))));
            return groups;
        }

        private int leader(int unknown) {
            int found = unknown;
            while (leader[found] != found) {
                leader[found] = leader[leader[found]];
                found = leader[found];
            }
            return found;
        }
    }
}
