package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.audit.disclosure.Truth.Approximate;

/** All unknowns, numbered, with what is true of each. */
final class Unknowns {

    private final Truth truth;
    private final List<Unknown> all = new ArrayList<>();
    private final List<Optional<Approximate>> amounts = new ArrayList<>();
    private final Map<Unknown, Integer> numbers = new HashMap<>();

    Unknowns(Truth truth) {
        this.truth = truth;
    }

    int number(Unknown unknown) {
        Integer known = numbers.get(unknown);
        return known == null ? add(unknown, truth.of(unknown)) : known;
    }

    private int add(Unknown unknown, Optional<Approximate> amount) {
        numbers.put(unknown, all.size());
        all.add(unknown);
        amounts.add(amount);
        return all.size() - 1;
    }

    /** The number of an unknown that is in use; empty if none of the equations has it. */
    Optional<Integer> find(Unknown unknown) {
        return Optional.ofNullable(numbers.get(unknown));
    }

    int size() {
        return all.size();
    }

    Unknown get(int number) {
        return all.get(number);
    }

    boolean isWhole(int number) {
        return get(number).isWhole();
    }

    /** Sets the true amount of an unknown that follows from others. */
    void define(int number, BigDecimal amount) {
        amounts.set(number, Optional.of(new Approximate(amount, ZERO)));
    }

    /** The true amount, to within what the maker of the release knows of it; empty if there is none. */
    Optional<Approximate> amount(int number) {
        return amounts.get(number);
    }

    /** The true amount of a figure, whether it is hidden or not. */
    Optional<Approximate> truth(Unknown figure) {
        return truth.of(figure);
    }

    /** The least that it can be, as is known: nothing is negative, and hidden counts are not zero. */
    BigDecimal least(int number) {
        boolean somebody = get(number) instanceof Unknown.Hidden hidden
                && hidden.isSomebody()
                && amount(number)
                        .filter(amount -> amount.value().compareTo(ONE) >= 0)
                        .isPresent();
        return somebody ? ONE : ZERO;
    }
}
