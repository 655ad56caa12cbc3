package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.audit.disclosure.Truth.Approximate;

/**
 * Computes the fewest events of every quarter that agree with all that limits them from below, if everything else is given. If
 * even these are too many for a year, nothing else is possible.
 */
final class LeastOfQuarters {

    private final Unknowns unknowns;

    /** The equations that limit the events of a quarter from below, by their number. */
    private final Map<Integer, List<Equation>> limits = new HashMap<>();

    /** The events that an unknown limits. */
    private final Map<Integer, Set<Integer>> limited = new HashMap<>();

    LeastOfQuarters(Unknowns unknowns, List<Equation> equations) {
        this.unknowns = unknowns;
        for (Equation equation : equations) {
            if (equation.kind() == Equation.Kind.DEFINITION) {
                equation.coefficients().forEach((number, coefficient) -> {
                    if (coefficient.signum() < 0 && unknowns.get(number) instanceof Unknown.OfQuarter) {
                        limits.computeIfAbsent(number, key -> new ArrayList<>()).add(equation);
                        equation.coefficients()
                                .keySet()
                                .forEach(other -> limited.computeIfAbsent(other, key -> new HashSet<>())
                                        .add(number));
                    }
                });
            }
        }
    }

    /** Sets the true amounts. */
    void settle() {
        Map<Integer, BigDecimal> amounts = new HashMap<>();
        limits.keySet().forEach(number -> amounts.put(number, ZERO));
        raise(amounts, limits.keySet());
        limits.keySet().forEach(number -> unknowns.define(number, amounts.getOrDefault(number, ZERO)));
    }

    /**
     * Adds what follows from amounts that differ from the truth.
     *
     * @param amounts by number; all others are as in truth
     */
    void follow(Map<Integer, BigDecimal> amounts) {
        Set<Integer> following = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>(amounts.keySet());
        while (!open.isEmpty()) {
            for (int number : limited.getOrDefault(open.remove(), Set.of())) {
                if (following.add(number)) {
                    open.add(number);
                }
            }
        }
        following.forEach(number -> amounts.put(number, ZERO));
        raise(amounts, following);
    }

    private void raise(Map<Integer, BigDecimal> amounts, Set<Integer> wanted) {
        Deque<Integer> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            int number = open.remove();
            BigDecimal least = limits.getOrDefault(number, List.of()).stream()
                    .map(limit -> limit(limit, number, amounts))
                    .flatMap(Optional::stream)
                    .reduce(ZERO, BigDecimal::max);
            if (least.compareTo(amounts.getOrDefault(number, ZERO)) > 0) {
                amounts.put(number, least);
                limited.getOrDefault(number, Set.of()).stream()
                        .filter(wanted::contains)
                        .forEach(open::add);
            }
        }
    }

    private Optional<BigDecimal> limit(Equation equation, int number, Map<Integer, BigDecimal> amounts) {
        BigDecimal most = equation.most();
        if (most == null) {
            return Optional.empty();
        }
        BigDecimal sum = most.negate();
        for (Map.Entry<Integer, BigDecimal> part : equation.coefficients().entrySet()) {
            if (part.getKey() != number) {
                BigDecimal amount = amounts.containsKey(part.getKey())
                        ? amounts.get(part.getKey())
                        : unknowns.amount(part.getKey()).map(Approximate::value).orElse(null);
                if (amount == null) {
                    return Optional.empty();
                }
                sum = sum.add(part.getValue().multiply(amount));
            }
        }
        return Optional.of(sum);
    }
}
