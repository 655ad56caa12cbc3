package nl.beschutwerk.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.sample.Advice.Outcome;
import nl.beschutwerk.sample.SeededRandom.Choice;

/**
 * The employments of a person: one under the Wsw that was left over, ordinary work after a refusal, and after the first
 * positive advice contracts that follow each other, with gaps, and sometimes two at a time.
 */
final class EmploymentHistory {

    private static final int UNDER_OLD_LAW = 1;
    private static final int AFTER_REFUSAL = 2;
    private static final int FIRST_OF_CAREER = 3;

    /** The most fixed-term contracts in a row; the next contract is permanent. */
    private static final int CHAIN = 3;

    private static final Choice<Integer> MONTHS =
            Choice.of(6, 250).or(7, 150).or(12, 450).or(24, 150);
    private static final int MONTH = 30;

    /** The most days that a search for work takes; the least is a third of them. */
    private static final Choice<Integer> SEARCH =
            Choice.of(45, 480).or(90, 220).or(270, 170).or(900, 130);

    private final SeededRandom dice;
    private final String town;
    private final int until;
    private final List<Employment> employments = new ArrayList<>();

    private EmploymentHistory(SeededRandom dice, String town, int until) {
        this.dice = dice;
        this.town = town;
        this.until = until;
    }

    /**
     * The employments begun up to and including a day. A later day only adds employments and does not change the earlier ones.
     *
     * @param advices applications up to that day
     */
    static List<Employment> of(long seed, Person person, List<Advice> advices, String town, int until) {
        Optional<Advice> first = advices.stream().filter(Advice::decides).findFirst();
        if (first.isEmpty() || first.get().settled() > until) {
            return List.of();
        }
        EmploymentHistory career =
                new EmploymentHistory(SeededRandom.of(seed, person.index(), RandomStream.CAREER), town, until);
        career.beforeAndBeside(first.get());
        advices.stream()
                .filter(advice -> advice.outcome() == Outcome.POSITIEF)
                .findFirst()
                .ifPresent(positive ->
                        career.contracts(SeededRandom.of(seed, person.index(), RandomStream.WORK), positive.settled()));
        return career.employments;
    }

    private void beforeAndBeside(Advice first) {
        if (dice.chance(30)) {
            int begun = Days.of(ApplicationSchedule.FIRST_YEAR, 1, 1) - dice.between(30, 4000);
            int lastDay = dice.chance(500) ? first.settled() + dice.between(0, 700) : Days.NEVER;
            add(new Employment(UNDER_OLD_LAW, Work.underOldLaw(dice, town), begun, lastDay, false));
        }
        if (first.outcome() == Outcome.NEGATIEF && dice.chance(120)) {
            int begun = first.settled() + dice.between(10, 700);
            add(new Employment(
                    AFTER_REFUSAL, Work.afterNegativeAdvice(dice), begun, begun + dice.between(60, 1500), false));
        }
    }

    /**
     * Contracts from the first positive advice on. They have their own random numbers, independent of work before the advice.
     */
    private void contracts(SeededRandom chances, int indicated) {
        if (chances.chance(150)) {
            return;
        }
        int number = FIRST_OF_CAREER;
        int begun = indicated + search(chances);
        Work work = Work.afterPositiveAdvice(chances, town);
        int inChain = 0;
        while (begun <= until && number + 1 < Employment.MOST) {
            Employment employment = contract(number, work, begun, inChain, chances);
            add(employment);
            beside(employment, number + 1, chances);
            number += 2;
            if (employment.lastDay() == Days.NEVER) {
                return;
            }
            boolean goesOn = employment.endAgreed() && chances.chance(740);
            if (!goesOn && chances.chance(290)) {
                return;
            }
            inChain = goesOn ? inChain + 1 : 0;
            work = goesOn ? work.continued(chances) : Work.afterPositiveAdvice(chances, town);
            begun = employment.lastDay() + 1 + (goesOn ? 0 : search(chances));
        }
    }

    private static int search(SeededRandom chances) {
        int within = SEARCH.draw(chances);
        return chances.between(within / 3, within);
    }

    private static Employment contract(int number, Work work, int begun, int inChain, SeededRandom chances) {
        if (inChain < CHAIN && chances.chance(620)) {
            return new Employment(number, work, begun, begun + MONTHS.draw(chances) * MONTH - 1, true);
        }
        int lastDay = chances.chance(350) ? begun + chances.between(120, 2500) : Days.NEVER;
        return new Employment(number, work, begun, lastDay, false);
    }

    private void beside(Employment main, int number, SeededRandom chances) {
        if (chances.chance(80)) {
            int begun = main.firstDay() + chances.between(0, 400);
            add(new Employment(
                    number, Work.onTheSide(chances), begun, begun + chances.between(60, 900), chances.chance(400)));
        }
    }

    private void add(Employment employment) {
        if (employment.firstDay() <= until) {
            employments.add(employment);
        }
    }
}
