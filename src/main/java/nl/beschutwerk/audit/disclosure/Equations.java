package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.audit.disclosure.Truth.Approximate;

/** All equations about the unknowns of a number of releases that hold for the truth: a relation that does not tells nothing. */
final class Equations {

    /** An inequality between quarters with this much room tells nothing of counts below the threshold. */
    private static final BigDecimal MUCH_ROOM = new BigDecimal(20);

    private final Unknowns unknowns;
    private final List<Equation> all;
    private final LeastOfQuarters leastOfQuarters;

    private Equations(Unknowns unknowns, List<Equation> all, LeastOfQuarters leastOfQuarters) {
        this.unknowns = unknowns;
        this.all = all;
        this.leastOfQuarters = leastOfQuarters;
    }

    /**
     * Gathers the equations of each release and between them.
     *
     * @param withNewer whether also those that define the newly indicated
     */
    static Equations of(List<SeenRelease> releases, Unknowns unknowns, boolean withNewer) {
        List<Equation> gathered = new ArrayList<>();
        for (SeenRelease now : releases) {
            gathered.addAll(new PublicConstraints(now, unknowns).gather());
            if (withNewer) {
                NewlyIndicated.of(now, unknowns).forEach(gathered::add);
            }
            YearsOfQuarters.of(now, releases, unknowns).forEach(gathered::add);
            for (SeenRelease before : releases) {
                between(before, now, unknowns).forEach(gathered::add);
            }
        }
        gathered.addAll(new EventsOfQuarters(releases, unknowns).gather());
        LeastOfQuarters leastOfQuarters = new LeastOfQuarters(unknowns, gathered);
        leastOfQuarters.settle();
        List<Equation> holding =
                gathered.stream().filter(one -> holds(one, unknowns)).toList();
        return new Equations(unknowns, holding, leastOfQuarters);
    }

    private static Stream<Equation> between(SeenRelease before, SeenRelease now, Unknowns unknowns) {
        int quarters = now.quartersAfter(before);
        if (quarters < 1 || quarters > 4) {
            return Stream.empty();
        }
        SameAreas same = new SameAreas(before.knowledge(), now.knowledge());
        return Stream.concat(
                new BetweenQuarters(before, now, same, unknowns).gather(),
                new GrowthKnowledge(before, now, same, unknowns).gather());
    }

    /** Whether an equation can hold for the truth, as far as its maker knows it. */
    private static boolean holds(Equation equation, Unknowns unknowns) {
        Optional<Approximate> sum = sum(equation, unknowns);
        return sum.isPresent()
                && (equation.least() == null
                        || sum.get().value().add(sum.get().within()).compareTo(equation.least()) >= 0)
                && (equation.most() == null
                        || sum.get().value().subtract(sum.get().within()).compareTo(equation.most()) <= 0);
    }

    /** Whether an equation holds for the amounts that its maker knows, rounded as they are. */
    boolean holdsExactly(Equation equation) {
        return sum(equation, unknowns)
                .map(Approximate::value)
                .filter(value -> (equation.least() == null || value.compareTo(equation.least()) >= 0)
                        && (equation.most() == null || value.compareTo(equation.most()) <= 0))
                .isPresent();
    }

    /** The true sum of an equation; empty if one of its unknowns does not exist. */
    static Optional<Approximate> sum(Equation equation, Unknowns unknowns) {
        BigDecimal value = ZERO;
        BigDecimal within = ZERO;
        for (Map.Entry<Integer, BigDecimal> part : equation.coefficients().entrySet()) {
            Optional<Approximate> amount = unknowns.amount(part.getKey());
            if (amount.isEmpty()) {
                return Optional.empty();
            }
            value = value.add(part.getValue().multiply(amount.get().value()));
            within = within.add(amount.get().within().multiply(weight(equation, part, unknowns)));
        }
        return Optional.of(new Approximate(value, within));
    }

    /**
     * How much the uncertainty of an unknown counts in an equation. Of the two parts of a base one is as much too small as the
     * other is too large, since the base is known exactly.
     */
    private static BigDecimal weight(Equation equation, Map.Entry<Integer, BigDecimal> part, Unknowns unknowns) {
        if (!(unknowns.get(part.getKey()) instanceof Unknown.Behind behind)) {
            return part.getValue().abs();
        }
        Optional<BigDecimal> other = unknowns.find(behind.otherPart())
                .flatMap(number -> Optional.ofNullable(equation.coefficients().get(number)));
        if (other.isEmpty()) {
            return part.getValue().abs();
        }
        return behind.counted() ? part.getValue().subtract(other.get()).abs() : ZERO;
    }

    /** What computes the events of quarters, which follow from the rest of a table. */
    LeastOfQuarters leastOfQuarters() {
        return leastOfQuarters;
    }

    /** All of them, with which a possible table must agree. */
    List<Equation> all() {
        return all;
    }

    /**
     * Those with which counts are searched. Inequalities between quarters that leave much room would only make the search
     * larger.
     */
    List<Equation> searched() {
        List<Equation> searched = new ArrayList<>(all.stream()
                .filter(one -> one.kind() != Kind.DEFINITION && !leavesMuchRoom(one))
                .toList());
        Set<Integer> used = new HashSet<>();
        searched.forEach(one -> used.addAll(one.coefficients().keySet()));
        List<Equation> left =
                all.stream().filter(one -> one.kind() == Kind.DEFINITION).toList();
        boolean more = true;
        while (more) {
            Map<Boolean, List<Equation>> parts =
                    left.stream().collect(Collectors.partitioningBy(one -> defines(one, used)));
            List<Equation> needed = Objects.requireNonNull(parts.get(true));
            needed.forEach(one -> used.addAll(one.coefficients().keySet()));
            searched.addAll(needed);
            left = Objects.requireNonNull(parts.get(false));
            more = !needed.isEmpty();
        }
        return searched;
    }

    /** Whether an equation defines a number that others use. */
    private boolean defines(Equation equation, Set<Integer> used) {
        return equation.coefficients().keySet().stream()
                .anyMatch(
                        number -> used.contains(number) && unknowns.get(number).isDefined());
    }

    private boolean leavesMuchRoom(Equation equation) {
        BigDecimal most = equation.most();
        return equation.kind() == Kind.BETWEEN
                && equation.least() == null
                && most != null
                && sum(equation, unknowns)
                        .filter(sum -> most.subtract(sum.value()).compareTo(MUCH_ROOM) >= 0)
                        .isPresent();
    }
}
