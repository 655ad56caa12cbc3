package nl.beschutwerk.audit.disclosure;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureKey;

/**
 * The result of an attack.
 *
 * @param shown figures that are published
 * @param hidden the range of each hidden count
 * @param revealed hidden figures about which a published figure reveals something
 * @param unsettled hidden counts whose interval is wide enough in real numbers, but for which the search in integers
 *     neither found a wide interval nor proved a narrow one, because the work allowed for it was spent
 */
public record IntruderResult(
        Set<FigureKey> shown, List<HiddenCount> hidden, List<HiddenCount> revealed, Set<FigureKey> unsettled) {

    public IntruderResult {
        shown = Set.copyOf(shown);
        hidden = List.copyOf(hidden);
        revealed = List.copyOf(revealed);
        unsettled = Set.copyOf(unsettled);
    }

    /**
     * The confidential counts that are revealed: published, or hidden within an interval that is too narrow.
     *
     * @param confidential counts that are confidential by themselves; only the maker of the release knows which
     * @param narrow the width below which an interval is too narrow
     */
    public List<HiddenCount> exposed(Set<FigureKey> confidential, int narrow) {
        return Stream.concat(
                        shownAmong(confidential).stream(),
                        hidden.stream().filter(count -> count.width() < narrow && confidential.contains(count.key())))
                .toList();
    }

    /** The figures among these that are published. */
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
     * The range of a hidden count that the intruder found.
     *
     * @param range the possible values; of a count that is not among the narrowest, a part of them
     * @param exact whether it follows from exact equations
     * @param way the relations that lead to it, in Dutch; empty if the range is wide enough
     */
    public record HiddenCount(FigureKey key, Range range, boolean exact, List<String> way) {

        public HiddenCount {
            way = List.copyOf(way);
        }

        /** The width of its range. */
        public long width() {
            return range.width();
        }
    }

    /**
     * A range of whole numbers, both ends included.
     *
     * @param least larger than the most if the range is empty
     */
    record Range(long least, long most) {

        static final Range NOTHING = new Range(Long.MAX_VALUE, Long.MIN_VALUE);

        Range including(long value) {
            return new Range(Math.min(least, value), Math.max(most, value));
        }

        /** The intersection with another range. */
        Range within(Range other) {
            return new Range(Math.max(least, other.least), Math.min(most, other.most));
        }

        /** The largest number less the smallest; negative if the range is empty. */
        long width() {
            return least > most ? -1 : most - least;
        }
    }
}
