package nl.beschutwerk.attack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts with the bounds that are known of them, and relations between them. A relation bounds each of its counts by
 * the bounds of the others; this is repeated until nothing changes any more. Whoever solves the relations together, as
 * a linear programme, finds at least as much.
 */
final class CountSystem {

    /** More than there are people anywhere. */
    static final long MANY = 1_000_000;

    /** What a count is of: a cell of a quarter, or something that only this attack gives a name. */
    record Count(String quarter, Cell cell) {}

    /** The least and the most that a count can be. */
    record Range(long low, long high) {

        long width() {
            return high - low;
        }
    }

    /** A sum of counts, some of them subtracted, that lies within bounds. */
    static final class Relation {

        private final List<Integer> counts = new ArrayList<>();
        private final List<Integer> signs = new ArrayList<>();
        private final String reason;
        private long low;
        private long high;

        private Relation(String reason) {
            this.reason = reason;
        }
    }

    /** What a count was before it was narrowed. */
    private record Change(int count, long low, long high, String reason) {}

    private final Map<Count, Integer> numbers = new HashMap<>();
    private final List<Count> counts = new ArrayList<>();
    private long[] lows = new long[0];
    private long[] highs = new long[0];
    private String[] reasons = new String[0];
    private final Deque<Change> changes = new ArrayDeque<>();
    private final Map<Integer, List<Relation>> relationsOfCount = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();

    /** Adds a count, or narrows it if it is there already. */
    void put(Count count, long low, long high) {
        Integer known = numbers.get(count);
        if (known == null) {
            int number = counts.size();
            numbers.put(count, number);
            counts.add(count);
            if (number == lows.length) {
                int size = Math.max(1024, 2 * number);
                lows = Arrays.copyOf(lows, size);
                highs = Arrays.copyOf(highs, size);
                reasons = Arrays.copyOf(reasons, size);
            }
            lows[number] = low;
            highs[number] = high;
            reasons[number] = "";
        } else {
            lows[known] = Math.max(lows[known], low);
            highs[known] = Math.min(highs[known], high);
        }
    }

    boolean has(Count count) {
        return numbers.containsKey(count);
    }

    Optional<Range> range(Count count) {
        return Optional.ofNullable(numbers.get(count)).map(number -> new Range(lows[number], highs[number]));
    }

    /** What narrowed a count last. */
    String reason(Count count) {
        Integer number = numbers.get(count);
        return number == null ? "" : reasons[number];
    }

    /** Relations that do not hold in what is published, and were left out. */
    Set<String> leftOut() {
        return leftOut;
    }

    /** Begins relations that stand or fall together. */
    Group group(String reason) {
        return new Group(reason);
    }

    /** Relations that are all left out if one of them contradicts what is known. */
    final class Group {

        private final String reason;
        private final List<Relation> added = new ArrayList<>();
        private final Map<Count, Range> newCounts = new HashMap<>();

        private Group(String reason) {
            this.reason = reason;
        }

        /** A count that only this group has, such as a growth. */
        Group with(Count count, long low, long high) {
            newCounts.put(count, new Range(low, high));
            return this;
        }

        /** The plus counts less the minus counts lie within bounds. A relation with an unknown count is left out. */
        Group relate(List<Count> plus, List<Count> minus, long low, long high) {
            newCounts.forEach((count, range) -> {
                if (!has(count)) {
                    put(count, range.low(), range.high());
                }
            });
            Relation relation = new Relation(reason);
            relation.low = low;
            relation.high = high;
            for (Count count : plus) {
                if (!append(relation, count, 1)) {
                    return this;
                }
            }
            for (Count count : minus) {
                if (!append(relation, count, -1)) {
                    return this;
                }
            }
            added.add(relation);
            return this;
        }

        private boolean append(Relation relation, Count count, int sign) {
            Integer number = numbers.get(count);
            if (number == null) {
                return false;
            }
            relation.counts.add(number);
            relation.signs.add(sign);
            return true;
        }

        /** Adds the relations and narrows all counts by them, unless they contradict what is known. */
        boolean close() {
            changes.clear();
            for (Relation relation : added) {
                relation.counts.forEach(count -> relationsOfCount
                        .computeIfAbsent(count, key -> new ArrayList<>())
                        .add(relation));
            }
            if (narrow(added)) {
                return true;
            }
            for (Relation relation : added) {
                relation.counts.forEach(
                        count -> relationsOfCount.getOrDefault(count, List.of()).remove(relation));
            }
            undo();
            leftOut.add(reason);
            return false;
        }
    }

    private void undo() {
        while (!changes.isEmpty()) {
            Change last = changes.removeLast();
            lows[last.count()] = last.low();
            highs[last.count()] = last.high();
            reasons[last.count()] = last.reason();
        }
    }

    /** Narrows until nothing changes; false if the relations contradict each other. */
    private boolean narrow(List<Relation> first) {
        Deque<Relation> waiting = new ArrayDeque<>(first);
        Set<Relation> isWaiting = new HashSet<>(first);
        while (!waiting.isEmpty()) {
            Relation relation = waiting.remove();
            isWaiting.remove(relation);
            long least = 0;
            long most = 0;
            for (int i = 0; i < relation.counts.size(); i++) {
                int count = relation.counts.get(i);
                boolean plus = relation.signs.get(i) > 0;
                least += plus ? lows[count] : -highs[count];
                most += plus ? highs[count] : -lows[count];
            }
            if (least > relation.high || most < relation.low) {
                return false;
            }
            for (int i = 0; i < relation.counts.size(); i++) {
                int count = relation.counts.get(i);
                boolean plus = relation.signs.get(i) > 0;
                long roomBelow = relation.low - (most - (plus ? highs[count] : -lows[count]));
                long roomAbove = relation.high - (least - (plus ? lows[count] : -highs[count]));
                long low = plus ? roomBelow : -roomAbove;
                long high = plus ? roomAbove : -roomBelow;
                if (low > lows[count] || high < highs[count]) {
                    changes.addLast(new Change(count, lows[count], highs[count], reasons[count]));
                    lows[count] = Math.max(low, lows[count]);
                    highs[count] = Math.min(high, highs[count]);
                    reasons[count] = relation.reason;
                    if (lows[count] > highs[count]) {
                        return false;
                    }
                    for (Relation other : relationsOfCount.getOrDefault(count, List.of())) {
                        if (isWaiting.add(other)) {
                            waiting.add(other);
                        }
                    }
                }
            }
        }
        return true;
    }
}
