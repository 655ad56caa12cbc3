package nl.beschutwerk.audit.disclosure;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;

/**
 * The result of an attack.
 *
 * @param quarter of the release under attack
 * @param shown figures that are published
 * @param hidden counts that are hidden
 * @param confidential what was found about each hidden count that is confidential, and about those behind confidential shares
 * @param newlyIndicated what was found about small numbers of newly indicated persons, which no figure gives, by their share;
 *     none if the maker gave tables, since no release is refused for it
 * @param elsewhere counts of other quarters that are found out with this release, and were not without it
 * @param revealed hidden figures about which a published figure reveals something
 * @param unsettled hidden counts, of this quarter or of another, whose interval is wide enough in real numbers, but for which
 *     the search in integers neither found a wide interval nor proved a narrow one, because the work allowed for it was spent
 */
public record IntruderResult(
        Quarter quarter,
        Set<FigureKey> shown,
        Set<FigureKey> hidden,
        List<HiddenCount> confidential,
        List<HiddenCount> newlyIndicated,
        List<HiddenCount> elsewhere,
        List<HiddenCount> revealed,
        Set<HiddenCount> unsettled) {

    public IntruderResult {
        shown = Set.copyOf(shown);
        hidden = Set.copyOf(hidden);
        confidential = List.copyOf(confidential);
        newlyIndicated = List.copyOf(newlyIndicated);
        elsewhere = List.copyOf(elsewhere);
        revealed = List.copyOf(revealed);
        unsettled = Set.copyOf(unsettled);
    }

    /**
     * The confidential counts that are found out: within an interval that is too narrow, of this quarter or of another.
     *
     * @param narrow the width below which an interval is too narrow
     */
    public List<HiddenCount> exposed(int narrow) {
        return Stream.concat(confidential.stream().filter(count -> count.width() < narrow), elsewhere.stream())
                .toList();
    }

    /** The figures among these that are published. */
    public List<HiddenCount> shownAmong(Set<FigureKey> among) {
        return among.stream()
                .filter(shown::contains)
                .sorted()
                .map(key -> new HiddenCount(quarter, key, "", Range.NOTHING, true, List.of("het staat er gewoon")))
                .toList();
    }

    /** Counts of persons or events in the release, hidden or not. */
    public Stream<FigureKey> counts() {
        return Stream.concat(shown.stream().filter(IndicatorKnowledge::isCount), hidden.stream());
    }

    /** The number of counts of persons or events in the release, hidden or not. */
    public long cells() {
        return counts().count();
    }

    /**
     * The smallest of the widths that are possible for certain of the confidential counts: none of their intervals is
     * narrower. Empty when none of them is hidden.
     */
    public OptionalLong narrowest() {
        return confidential.stream().mapToLong(HiddenCount::width).min();
    }

    /**
     * What was found about a confidential count.
     *
     * @param quarter of the count
     * @param key the figure; of a count behind a share, the share
     * @param part which count behind a share it is; empty if it is the figure itself
     * @param range the possible values; of a count that is safe, a part of them
     * @param exact whether it follows from exact equations
     * @param way the relations that lead to it, in Dutch; empty if the range is wide enough
     */
    public record HiddenCount(
            Quarter quarter, FigureKey key, String part, Range range, boolean exact, List<String> way) {

        public HiddenCount {
            way = List.copyOf(way);
        }

        static HiddenCount of(Unknown unknown, Range range, boolean exact, List<String> way) {
            return new HiddenCount(unknown.quarter(), unknown.key(), unknown.part(), range, exact, way);
        }

        /** Whether an unknown is this count. */
        boolean isOf(Unknown unknown) {
            return !unknown.isDefined()
                    && unknown.quarter().equals(quarter)
                    && unknown.key().equals(key)
                    && unknown.part().equals(part);
        }

        /** Whether another finding is about the same count. */
        boolean isOf(HiddenCount other) {
            return other.quarter.equals(quarter) && other.key.equals(key) && other.part.equals(part);
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
