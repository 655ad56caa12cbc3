package nl.beschutwerk.disclosure;

import java.util.List;

/**
 * A linear relation between cells that everyone knows to hold, in terms of how far the cells are off their true amounts: the
 * sum of coefficient times deviation lies between two bounds.
 *
 * @param least at most 0; 0 in an equality
 * @param most at least 0; 0 in an equality
 */
record Relation(List<Term> terms, double least, double most) {

    /** A cell, by index in the table, with its coefficient. */
    record Term(int cell, double coefficient) {}

    Relation {
        terms = List.copyOf(terms);
    }

    boolean isEquality() {
        return least == most;
    }
}
