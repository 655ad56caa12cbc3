package nl.beschutwerk.audit.disclosure;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureKey;

/**
 * How an attack ended.
 *
 * @param shown figures that are there for all to see
 * @param hidden what was found out about each hidden one
 * @param givenAway hidden figures of which another figure tells that is not hidden with them
 * @param unsettled hidden counts that have an interval that is wide enough for parts of persons, while in whole numbers it
 *     was neither found to be wide enough nor proven to be too narrow, because the work allowed for that was spent
 */
public record IntruderResult(
        Set<FigureKey> shown, List<HiddenCount> hidden, List<HiddenCount> givenAway, Set<FigureKey> unsettled) {

    public IntruderResult {
        shown = Set.copyOf(shown);
        hidden = List.copyOf(hidden);
        givenAway = List.copyOf(givenAway);
        unsettled = Set.copyOf(unsettled);
    }

    /**
     * The counts that are found out and should not be: shown, or hidden in vain.
     *
     * @param confidential counts that are hidden for their own sake; only whoever made the release knows which
     * @param narrow an interval narrower than this is as good as the count
     */
    public List<HiddenCount> exposed(Set<FigureKey> confidential, int narrow) {
        return Stream.concat(
                        shownAmong(confidential).stream(),
                        hidden.stream().filter(count -> count.width() < narrow && confidential.contains(count.key())))
                .toList();
    }

    /** Those of these figures that are shown. */
    public List<HiddenCount> shownAmong(Set<FigureKey> confidential) {
        return confidential.stream()
                .filter(shown::contains)
                .sorted()
                .map(key -> new HiddenCount(key, Range.NOTHING, true, List.of("het staat er gewoon")))
                .toList();
    }

    /** Counts of persons or events in the release, hidden or not. */
    public long cells() {
        return shown.stream().filter(IndicatorKnowledge::isCount).count() + hidden.size();
    }

    /** The narrowest interval among these counts; empty when none of them is hidden. */
    public OptionalLong narrowest(Set<FigureKey> among) {
        return hidden.stream()
                .filter(count -> among.contains(count.key()))
                .mapToLong(HiddenCount::width)
                .min();
    }

    /**
     * What the attacker found out about a hidden count.
     *
     * @param range that it is in; of a count that is not among the narrowest, at least so much of it
     * @param exact whether it follows without any bounding
     * @param way the relations that lead to it, in Dutch; empty where it is wide enough not to ask
     */
    public record HiddenCount(FigureKey key, Range range, boolean exact, List<String> way) {

        public HiddenCount {
            way = List.copyOf(way);
        }

        /** The most that it can be less the least. */
        public long width() {
            return range.width();
        }
    }

    /**
     * Whole numbers from one up to another.
     *
     * @param least larger than the most where there is none
     */
    record Range(long least, long most) {

        static final Range NOTHING = new Range(Long.MAX_VALUE, Long.MIN_VALUE);

        Range including(long value) {
            return new Range(Math.min(least, value), Math.max(most, value));
        }

        /** What is in this and in another. */
        Range within(Range other) {
            return new Range(Math.max(least, other.least), Math.min(most, other.most));
        }

        /** The largest less the smallest; negative where there is none. */
        long width() {
            return least > most ? -1 : most - least;
        }
    }
}
