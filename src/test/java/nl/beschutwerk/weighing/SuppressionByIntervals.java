package nl.beschutwerk.weighing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Suppression that withstands the same intruder as the other methods, who knows that a hidden count is at least one: hides small
 * counts, then others beside those that the intruder finds, and shows again what can be shown. It is no match for the choice of
 * the product, which does this with linear programmes; it tells what the requirement costs by the yardstick of this comparison.
 */
final class SuppressionByIntervals implements Method {

    /** With who work, their hours and jobs are hidden. */
    private static final int COST_OF_WORKING = 3;

    private static final int COST_OF_REGION = 10;
    private static final int COST_OF_COUNTRY = 1_000;

    @Override
    public String name() {
        return "verbergen tot deze aanvaller niets vindt";
    }

    @Override
    public Published publish(Truth truth) {
        List<List<Sum>> sumsOf = new ArrayList<>();
        Published published = new Published(truth.size());
        for (int i = 0; i < truth.size(); i++) {
            sumsOf.add(new ArrayList<>());
            if (truth.isSmall(i)) {
                published.hidden(i, 1);
            } else {
                published.exact(i, truth.amount(i));
            }
        }
        for (Sum sum : truth.sums()) {
            members(sum).forEach(member -> sumsOf.get(member).add(sum));
        }
        List<Integer> added = hideMore(truth, published, sumsOf);
        added.sort(Comparator.comparingLong((Integer number) -> cost(truth, number))
                .reversed());
        for (int number : added) {
            published.exact(number, truth.amount(number));
            if (!found(truth, published).isEmpty()) {
                published.hidden(number, 1);
            }
        }
        return published;
    }

    private static List<Integer> hideMore(Truth truth, Published published, List<List<Sum>> sumsOf) {
        List<Integer> added = new ArrayList<>();
        List<Integer> found = found(truth, published);
        while (!found.isEmpty()) {
            IntervalAttack attack = IntervalAttack.on(published, truth.sums());
            Set<Integer> more = new HashSet<>();
            for (int number : found) {
                more.add(cheapestNear(truth, published, sumsOf, attack, number));
            }
            more.forEach(number -> published.hidden(number, 1));
            added.addAll(more);
            found = found(truth, published);
        }
        return added;
    }

    /** The small counts of which too much is known. */
    private static List<Integer> found(Truth truth, Published published) {
        IntervalAttack attack = IntervalAttack.on(published, truth.sums());
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            if (truth.isSmall(i) && attack.width(i) < Truth.THRESHOLD) {
                found.add(i);
            }
        }
        return found;
    }

    /** The cheapest shown count in a sum that betrays the count, or that betrays a hidden count of such a sum, and so on. */
    private static int cheapestNear(
            Truth truth, Published published, List<List<Sum>> sumsOf, IntervalAttack attack, int number) {
        Deque<Integer> toVisit = new ArrayDeque<>(List.of(number));
        Set<Integer> seen = new HashSet<>(toVisit);
        while (!toVisit.isEmpty()) {
            int visited = toVisit.remove();
            int cheapest = -1;
            for (Sum sum : sumsOf.get(visited)) {
                if (bounds(sum, attack, visited)) {
                    for (int member : members(sum)) {
                        if (!published.shows(member)) {
                            if (seen.add(member)) {
                                toVisit.add(member);
                            }
                        } else if (truth.amount(member) > 0
                                && (cheapest < 0 || cost(truth, member) < cost(truth, cheapest))) {
                            cheapest = member;
                        }
                    }
                }
            }
            if (cheapest >= 0) {
                return cheapest;
            }
        }
        throw new IllegalStateException("Nothing is left to hide for " + truth.count(number));
    }

    /** Whether the sum gives the count its upper bound, which is what leaves a hidden count too little room. */
    private static boolean bounds(Sum sum, IntervalAttack attack, int number) {
        long upper;
        if (sum.total() == number) {
            upper = sum.parts().stream().mapToLong(attack::upper).sum();
        } else {
            long othersFrom = sum.parts().stream().mapToLong(attack::lower).sum() - attack.lower(number);
            upper = attack.upper(sum.total()) - othersFrom;
        }
        return upper <= attack.upper(number);
    }

    private static List<Integer> members(Sum sum) {
        List<Integer> members = new ArrayList<>(sum.parts());
        members.add(sum.total());
        return members;
    }

    private static long cost(Truth truth, int number) {
        long amount = truth.amount(number);
        if (truth.count(number).measure() == Measure.WORKING) {
            amount *= COST_OF_WORKING;
        }
        return switch (truth.count(number).place().kind()) {
            case COUNTRY -> amount * COST_OF_COUNTRY;
            case REGION -> amount * COST_OF_REGION;
            case CATEGORY, MUNICIPALITY -> amount;
        };
    }
}
