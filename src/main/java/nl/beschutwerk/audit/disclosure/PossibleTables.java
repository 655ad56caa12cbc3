package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.audit.disclosure.Truth.Approximate;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.PossibleFigures;
import nl.beschutwerk.domain.Quarter;

/**
 * The ranges of counts over tables that agree with all equations, the true table among them. Nothing is believed of a table
 * that others made: it counts only if every equation holds in which anything differs from the truth.
 */
final class PossibleTables {

    /** Hours are made to within a millionth, and are added up over hundreds of places. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");

    /** An unknown in an equation. */
    private record Place(int equation, BigDecimal coefficient) {}

    private final Unknowns unknowns;
    private final List<Equation> equations;
    private final Map<Integer, List<Place>> places = new HashMap<>();
    private final Map<Integer, List<Integer>> growths = new HashMap<>();
    private final Map<Integer, BigDecimal> trueSums = new HashMap<>();
    private final SortedMap<Integer, Range> ranges = new TreeMap<>();
    private final LeastOfQuarters leastOfQuarters;

    /** Begins with the true table. */
    PossibleTables(Unknowns unknowns, Equations all) {
        this.unknowns = unknowns;
        this.equations = all.all();
        this.leastOfQuarters = all.leastOfQuarters();
        for (int i = 0; i < equations.size(); i++) {
            for (Map.Entry<Integer, BigDecimal> part :
                    equations.get(i).coefficients().entrySet()) {
                places.computeIfAbsent(part.getKey(), unknown -> new ArrayList<>())
                        .add(new Place(i, part.getValue()));
            }
        }
        for (int number = 0; number < unknowns.size(); number++) {
            include(number, unknowns.amount(number).map(Approximate::value));
            if (unknowns.get(number) instanceof Unknown.Growth growth) {
                for (Quarter quarter : List.of(growth.quarter(), growth.before())) {
                    int follows = number;
                    unknowns.find(new Unknown.Hidden(quarter, growth.key()))
                            .ifPresent(count -> growths.computeIfAbsent(count, key -> new ArrayList<>())
                                    .add(follows));
                }
            }
        }
    }

    private void include(int number, Optional<BigDecimal> amount) {
        if (unknowns.isWhole(number)) {
            amount.ifPresent(value -> ranges.merge(
                    number,
                    Range.NOTHING.including(value.longValue()),
                    (known, added) -> known.including(value.longValue())));
        }
    }

    /** The range of a count that is possible for certain. */
    Range possible(int count) {
        return ranges.getOrDefault(count, Range.NOTHING);
    }

    /** Adds a table, and returns whether it agrees with everything. */
    boolean add(PossibleFigures table) {
        Map<Integer, BigDecimal> amounts = new HashMap<>();
        boolean possible = read(table, amounts) && follow(amounts) && holds(amounts);
        if (possible) {
            amounts.forEach((number, amount) -> include(number, Optional.of(amount)));
        }
        return possible;
    }

    /** Reads the amounts of the unknowns; returns false if anything else differs, or one of them is impossible by itself. */
    private boolean read(PossibleFigures table, Map<Integer, BigDecimal> amounts) {
        for (Map.Entry<Quarter, Map<FigureKey, BigDecimal>> quarter :
                table.amounts().entrySet()) {
            for (Map.Entry<FigureKey, BigDecimal> one : quarter.getValue().entrySet()) {
                FigureKey key = one.getKey();
                Optional<Integer> number = unknowns.find(new Unknown.Hidden(quarter.getKey(), key));
                if (number.isPresent()) {
                    amounts.put(number.get(), one.getValue());
                } else if (key.indicator() != Indicator.BANEN_31 || !isHiddenInHours(quarter.getKey(), key)) {
                    return false;
                }
            }
        }
        for (Map.Entry<Quarter, Map<FigureKey, PossibleFigures.Cohort>> quarter :
                table.cohorts().entrySet()) {
            quarter.getValue().forEach((share, cohort) -> {
                unknowns.find(new Unknown.Behind(quarter.getKey(), share, true))
                        .ifPresent(number -> amounts.put(number, BigDecimal.valueOf(cohort.counted())));
                unknowns.find(new Unknown.Behind(quarter.getKey(), share, false))
                        .ifPresent(number -> amounts.put(number, BigDecimal.valueOf(cohort.others())));
            });
        }
        return amounts.entrySet().stream().allMatch(one -> isPossible(one.getKey(), one.getValue()));
    }

    private boolean isHiddenInHours(Quarter quarter, FigureKey jobs) {
        return unknowns.find(new Unknown.Hidden(quarter, jobs.with(Indicator.UREN_PER_WEEK)))
                .isPresent();
    }

    private boolean isPossible(int number, BigDecimal amount) {
        boolean whole = !unknowns.isWhole(number) || amount.stripTrailingZeros().scale() <= 0;
        return whole
                && amount.compareTo(unknowns.least(number)) >= 0
                && unknowns.amount(number).isPresent();
    }

    /** Adds what follows from what differs: growth, and the events of quarters. Returns false if that is not known. */
    private boolean follow(Map<Integer, BigDecimal> amounts) {
        Set<Integer> following = new HashSet<>();
        amounts.keySet().forEach(number -> following.addAll(growths.getOrDefault(number, List.of())));
        for (int number : following) {
            Unknown.Growth growth = (Unknown.Growth) unknowns.get(number);
            Optional<BigDecimal> now = amount(amounts, new Unknown.Hidden(growth.quarter(), growth.key()));
            Optional<BigDecimal> before = amount(amounts, new Unknown.Hidden(growth.before(), growth.key()));
            if (now.isEmpty() || before.isEmpty()) {
                return false;
            }
            BigDecimal grown = now.get().subtract(before.get());
            amounts.put(number, (growth.decline() ? grown.negate() : grown).max(ZERO));
        }
        leastOfQuarters.follow(amounts);
        return true;
    }

    private Optional<BigDecimal> amount(Map<Integer, BigDecimal> amounts, Unknown.Hidden figure) {
        Optional<Integer> number = unknowns.find(figure);
        return number.isPresent() && amounts.containsKey(number.get())
                ? Optional.ofNullable(amounts.get(number.get()))
                : unknowns.truth(figure).map(Approximate::value);
    }

    /**
     * Whether every equation holds in which anything differs. The truth satisfies all of them, so that a sum that does not
     * differ does too; the truth of hours is known to within their rounding alone.
     */
    private boolean holds(Map<Integer, BigDecimal> amounts) {
        Map<Integer, BigDecimal> differences = new HashMap<>();
        amounts.forEach((number, amount) -> {
            BigDecimal difference =
                    amount.subtract(unknowns.amount(number).orElseThrow().value());
            if (difference.signum() != 0) {
                places.getOrDefault(number, List.of())
                        .forEach(place -> differences.merge(
                                place.equation(), place.coefficient().multiply(difference), BigDecimal::add));
            }
        });
        return differences.entrySet().stream().allMatch(one -> holds(one.getKey(), one.getValue()));
    }

    private boolean holds(int index, BigDecimal difference) {
        Equation equation = equations.get(index);
        if (difference.abs().compareTo(TOLERANCE) <= 0) {
            return true;
        }
        BigDecimal sum = trueSums.computeIfAbsent(
                        index,
                        key -> Equations.sum(equation, unknowns).orElseThrow().value())
                .add(difference);
        return difference.signum() > 0
                ? equation.most() == null || sum.compareTo(equation.most().add(TOLERANCE)) <= 0
                : equation.least() == null || sum.compareTo(equation.least().subtract(TOLERANCE)) >= 0;
    }
}
