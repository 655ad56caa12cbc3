package nl.beschutwerk.sample;

import java.util.HexFormat;
import nl.beschutwerk.sample.SeededRandom.Choice;

/**
 * A synthetic person.
 *
 * @param index in order of application, from 0
 * @param id pseudonym; it begins with a letter, so that it cannot be a citizen service number
 * @param arrival the day of the first application
 * @param sex as the contract codes it; empty if it is not known
 * @param basis of the benefit, as the contract codes it; empty if it is not known
 * @param town in which the person lives before the day {@code moved}
 * @param laterTown in which the person lives from that day on
 * @param part number from which the part of a split town follows
 */
record Person(
        long index,
        String id,
        int arrival,
        int birthYear,
        String sex,
        String basis,
        int town,
        int laterTown,
        int moved,
        int part) {

    private static final Choice<String> SEXES =
            Choice.of("m", 610).or("v", 371).or("x", 4).or("", 15);
    private static final Choice<String> BASES = Choice.of("participatiewet", 590)
            .or("wajong", 225)
            .or("wia", 45)
            .or("ww", 35)
            .or("overig", 60)
            .or("", 45);
    /** First ages of ten-year age groups, weighted by the number of applicants. */
    private static final Choice<Integer> AGES =
            Choice.of(17, 400).or(25, 220).or(34, 170).or(44, 130).or(53, 80);

    private static final int YEARS_OF_AGE = 10;
    private static final int MOVING = 60;

    static Person of(long seed, long index, int arrival, Towns towns) {
        SeededRandom dice = SeededRandom.of(seed, index, RandomStream.PERSON);
        int birthYear = Days.yearOf(arrival) - AGES.draw(dice) - dice.below(YEARS_OF_AGE);
        String sex = SEXES.draw(dice);
        String basis = BASES.draw(dice);
        int town = towns.draw(dice);
        int laterTown = towns.draw(dice);
        int moved = dice.chance(MOVING) ? arrival + dice.between(100, 3000) : Days.NEVER;
        String id = "P" + HexFormat.of().withUpperCase().toHexDigits(SeededRandom.mix(index + SeededRandom.mix(seed)));
        return new Person(index, id, arrival, birthYear, sex, basis, town, laterTown, moved, dice.below(1000));
    }

    int townAt(int day) {
        return day < moved ? town : laterTown;
    }
}
