package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.beschutwerk.disclosure.LinkedTable.Relation;

/**
 * Splits the deviations of an alternative table into parts of which each satisfies all relations without the others, so that
 * each is an alternative table by itself. It needs fewer suppressed units, and fractions elsewhere do not matter to it.
 */
final class IndependentParts {

    private final LinkedTable table;
    private final SortedMap<Integer, Long> deviations;

    /** By cell, another of the same part; the last of such a chain stands for the part. */
    private final Map<Integer, Integer> joinedTo = new HashMap<>();

    /**
     * Splits deviations.
     *
     * @param deviations by cell, in millionths of its unit, which together satisfy all relations
     */
    IndependentParts(LinkedTable table, SortedMap<Integer, Long> deviations) {
        this.table = table;
        this.deviations = deviations;
        List<Relation> inequalities = new ArrayList<>();
        for (int index : relations()) {
            Relation relation = table.relation(index);
            if (relation.isEquality()) {
                join(relation);
            } else {
                inequalities.add(relation);
            }
        }
        while (joinAny(inequalities)) {
            // Each time there is at least one part less.
        }
    }

    /** The deviations of each part, by cell, in millionths. */
    Collection<SortedMap<Integer, Long>> all() {
        Map<Integer, SortedMap<Integer, Long>> parts = new LinkedHashMap<>();
        deviations.forEach((cell, deviation) ->
                parts.computeIfAbsent(part(cell), added -> new TreeMap<>()).put(cell, deviation));
        return parts.values();
    }

    private SortedSet<Integer> relations() {
        SortedSet<Integer> relations = new TreeSet<>();
        deviations.keySet().forEach(cell -> relations.addAll(table.relationsOf(cell)));
        return relations;
    }

    /** Joins the parts in every inequality that one of them violates without the others. */
    private boolean joinAny(List<Relation> inequalities) {
        boolean joined = false;
        for (Relation relation : inequalities) {
            Collection<double[]> sums = sums(relation);
            if (sums.size() > 1 && sums.stream().anyMatch(sum -> !isWithin(relation, sum[0]))) {
                join(relation);
                joined = true;
            }
        }
        return joined;
    }

    private void join(Relation relation) {
        int first = -1;
        for (Relation.Term term : relation.terms()) {
            if (deviations.containsKey(term.cell())) {
                int part = part(term.cell());
                if (first < 0) {
                    first = part;
                } else if (part != first) {
                    joinedTo.put(part, first);
                }
            }
        }
    }

    private int part(int cell) {
        int last = cell;
        for (Integer next = joinedTo.get(last); next != null; next = joinedTo.get(last)) {
            last = next;
        }
        if (last != cell) {
            // Later searches take one step.
            joinedTo.put(cell, last);
        }
        return last;
    }

    /** The sum of each part, as an array of one. */
    private Collection<double[]> sums(Relation relation) {
        Map<Integer, double[]> sums = new HashMap<>();
        for (Relation.Term term : relation.terms()) {
            Long deviation = deviations.get(term.cell());
            if (deviation != null) {
                sums.computeIfAbsent(part(term.cell()), added -> new double[1])[0] +=
                        term.coefficient() * LinkedTable.amount(deviation);
            }
        }
        return sums.values();
    }

    private static boolean isWithin(Relation relation, double sum) {
        return sum >= relation.least() - LinearProgramme.TOLERANCE
                && sum <= relation.most() + LinearProgramme.TOLERANCE;
    }
}
