package nl.beschutwerk.sample;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.sample.Advice.Outcome;
import nl.beschutwerk.sample.SeededRandom.Choice;

/** The applications of a person: the first, renewals in time or too late, new attempts after a refusal or a withdrawal. */
final class AdviceHistory {

    private static final int MOST = 8;
    private static final int YEAR = 365;

    private static final Choice<Outcome> FIRST =
            Choice.of(Outcome.POSITIEF, 715).or(Outcome.NEGATIEF, 235).or(Outcome.INGETROKKEN, 50);
    private static final Choice<Outcome> RENEWAL =
            Choice.of(Outcome.POSITIEF, 900).or(Outcome.NEGATIEF, 80).or(Outcome.INGETROKKEN, 20);
    private static final Choice<Outcome> AGAIN =
            Choice.of(Outcome.POSITIEF, 560).or(Outcome.NEGATIEF, 400).or(Outcome.INGETROKKEN, 40);
    /** Years for which a positive advice is valid; 0 if it is not limited. */
    private static final Choice<Integer> VALIDITY =
            Choice.of(0, 700).or(1, 40).or(2, 90).or(3, 90).or(5, 80);

    private static final Choice<String> APPLICANTS =
            Choice.of("gemeente", 640).or("burger", 265).or("uwv", 75).or("", 20);

    private AdviceHistory() {}

    /**
     * The applications up to and including a day, in order. A later day only adds applications and does not change the earlier
     * ones.
     */
    static List<Advice> of(long seed, Person person, int until) {
        SeededRandom dice = SeededRandom.of(seed, person.index(), RandomStream.ADVICES);
        List<Advice> advices = new ArrayList<>();
        int applied = person.arrival();
        Choice<Outcome> odds = FIRST;
        while (applied <= until && advices.size() < MOST) {
            Advice advice = advice(advices.size() + 1, applied, odds, dice);
            advices.add(advice);
            applied = next(advice, dice);
            odds = advice.outcome() == Outcome.POSITIEF ? RENEWAL : AGAIN;
        }
        return advices;
    }

    private static Advice advice(int number, int applied, Choice<Outcome> odds, SeededRandom dice) {
        Outcome outcome = odds.draw(dice);
        int settled = applied + (dice.chance(120) ? dice.between(57, 130) : dice.between(14, 56));
        int years = VALIDITY.draw(dice);
        int lastDay = outcome == Outcome.POSITIEF && years > 0 ? settled + years * YEAR - 1 : Days.NEVER;
        return new Advice(number, applied, settled, outcome, lastDay, APPLICANTS.draw(dice));
    }

    /** The day of the application after this one; {@link Days#NEVER} if there is none. */
    private static int next(Advice advice, SeededRandom dice) {
        return switch (advice.outcome()) {
            case POSITIEF -> advice.lastDay() == Days.NEVER ? reassessed(advice, dice) : renewed(advice, dice);
            case NEGATIEF -> dice.chance(330) ? advice.settled() + dice.between(90, 900) : Days.NEVER;
            case INGETROKKEN -> dice.chance(400) ? advice.settled() + dice.between(20, 500) : Days.NEVER;
        };
    }

    private static int reassessed(Advice advice, SeededRandom dice) {
        return dice.chance(60) ? advice.settled() + dice.between(500, 2500) : Days.NEVER;
    }

    private static int renewed(Advice advice, SeededRandom dice) {
        if (dice.chance(860)) {
            return advice.lastDay() - dice.between(30, 120);
        }
        return dice.chance(350) ? advice.lastDay() + dice.between(20, 500) : Days.NEVER;
    }
}
