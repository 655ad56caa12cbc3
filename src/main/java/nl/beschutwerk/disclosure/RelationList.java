package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.LinkedTable.Relation.Term;

/**
 * Collects relations between cells. Sums are kept even if they do not hold in the true amounts, for instance if a country was
 * delivered apart from its regions, since the difference may be public. Any other relation that does not hold, to within the
 * rounding of its amounts, gives nothing away and is left out.
 */
final class RelationList {

    /** The largest error of a sum of hours in floating point. */
    private static final double SAME = 0.001;

    private static final double UNLIMITED = 1e12;

    private final List<Cell> cells;
    private final ToDoubleFunction<Cell> rounding;
    private final List<Relation> relations = new ArrayList<>();

    /**
     * Starts without relations.
     *
     * @param cells that relations are between, to which more may be added
     * @param rounding how far an amount may be from the exact one
     */
    RelationList(List<Cell> cells, ToDoubleFunction<Cell> rounding) {
        this.cells = cells;
        this.rounding = rounding;
    }

    List<Relation> relations() {
        return relations;
    }

    /** The whole is the sum of its parts; left out if any of them is missing. */
    void sum(OptionalInt whole, List<OptionalInt> parts) {
        if (whole.isEmpty() || parts.isEmpty() || parts.stream().anyMatch(OptionalInt::isEmpty)) {
            return;
        }
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(whole.getAsInt(), -1));
        parts.forEach(part -> terms.add(new Term(part.getAsInt(), 1)));
        relations.add(new Relation(terms, 0, 0));
    }

    /** The sum of cells times coefficients is 0. */
    void equal(List<Term> terms) {
        if (isZero(terms)) {
            relations.add(new Relation(terms, 0, 0));
        }
    }

    /** The sum of cells times coefficients is 0, or else at most 0. */
    void equalOrAtMostZero(List<Term> terms) {
        if (isZero(terms)) {
            equal(terms);
        } else {
            atMostZero(terms);
        }
    }

    /** Whether the sum of cells times coefficients is at most 0 and not further below than {@code room}. */
    boolean isNear(double room, List<Term> terms) {
        double surplus = surplus(terms);
        return surplus <= rounding(terms) && -surplus < room;
    }

    private boolean isZero(List<Term> terms) {
        return Math.abs(surplus(terms)) <= rounding(terms);
    }

    /** The first is a fixed multiple of the second. */
    void proportional(OptionalInt first, double factor, OptionalInt second) {
        if (first.isPresent() && second.isPresent()) {
            equal(List.of(new Term(first.getAsInt(), 1), new Term(second.getAsInt(), -factor)));
        }
    }

    /** The difference of the two is public. */
    void knownDifference(OptionalInt first, OptionalInt second) {
        if (first.isPresent() && second.isPresent()) {
            relations.add(new Relation(List.of(new Term(first.getAsInt(), 1), new Term(second.getAsInt(), -1)), 0, 0));
        }
    }

    /** Two counts are not both zero; left out if they are. */
    void notBothZero(OptionalInt first, OptionalInt second) {
        if (first.isPresent() && second.isPresent()) {
            List<Term> terms = List.of(new Term(first.getAsInt(), -1), new Term(second.getAsInt(), -1));
            double sum = -surplus(terms);
            if (sum >= 1) {
                relations.add(new Relation(terms, -UNLIMITED, sum - 1));
            }
        }
    }

    /** The first is at most a multiple of the second. */
    void atMost(OptionalInt first, double factor, OptionalInt second) {
        if (first.isEmpty() || second.isEmpty()) {
            return;
        }
        atMostZero(List.of(new Term(first.getAsInt(), 1), new Term(second.getAsInt(), -factor)));
    }

    /** The sum of cells times coefficients is at most 0. */
    void atMostZero(List<Term> terms) {
        double surplus = surplus(terms);
        if (surplus <= rounding(terms)) {
            relations.add(new Relation(terms, -UNLIMITED, Math.max(0, -surplus)));
        }
    }

    private double surplus(List<Term> terms) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.coefficient() * cells.get(term.cell()).value();
        }
        return sum;
    }

    private double rounding(List<Term> terms) {
        double sum = SAME;
        for (Term term : terms) {
            sum += Math.abs(term.coefficient()) * rounding.applyAsDouble(cells.get(term.cell()));
        }
        return sum;
    }
}
