package nl.beschutwerk.audit.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Connected components of the unknowns; equations are the edges. Different components are independent. */
final class Components {

    private final int[] leader;
    private final List<Equation> equations;

    Components(int unknowns, List<Equation> equations) {
        this.leader = IntStream.range(0, unknowns).toArray();
        this.equations = equations;
        for (Equation equation : equations) {
            int first = equation.coefficients().firstKey();
            equation.coefficients().keySet().forEach(unknown -> leader[leader(unknown)] = leader(first));
        }
    }

    /** Unknowns that are linked with each other, and the equations that link them. */
    record Component(List<Integer> unknowns, List<Equation> equations) {}

    List<Component> all() {
        SortedMap<Integer, List<Integer>> members = new TreeMap<>();
        for (int unknown = 0; unknown < leader.length; unknown++) {
            members.computeIfAbsent(leader(unknown), key -> new ArrayList<>()).add(unknown);
        }
        SortedMap<Integer, List<Equation>> links = new TreeMap<>();
        for (Equation equation : equations) {
            links.computeIfAbsent(leader(equation.coefficients().firstKey()), key -> new ArrayList<>())
                    .add(equation);
        }
        List<Component> components = new ArrayList<>();
        members.forEach((key, group) -> components.add(new Component(group, links.getOrDefault(key, List.of()))));
        return components;
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
