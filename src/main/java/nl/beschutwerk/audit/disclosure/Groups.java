package nl.beschutwerk.audit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** Unknowns that equations link with each other, group by group: what is not linked tells nothing of each other. */
final class Groups {

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

    void forEach(BiConsumer<List<Integer>, List<Equation>> visitor) {
        SortedMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int unknown = 0; unknown < leader.length; unknown++) {
            members.computeIfAbsent(leader(unknown), key -> new ArrayList<>()).add(unknown);
        }
        SortedMap<Integer, List<Equation>> links = new TreeMap<>();
        for (Equation equation : equations) {
            links.computeIfAbsent(leader(equation.coefficients().firstKey()), key -> new ArrayList<>())
                    .add(equation);
        }
        members.forEach((key, group) -> visitor.accept(group, links.getOrDefault(key, List.of())));
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
