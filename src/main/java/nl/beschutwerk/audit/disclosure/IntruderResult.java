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
 * @param unsettled how many hidden counts have an interval that is wide enough for parts of persons, while in whole numbers it
 *     was neither found to be wide enough nor proven to be too narrow, because the work allowed for that was spent
 */
public record IntruderResult(
        Set<FigureKey> shown, List<HiddenCount> hidden, List<HiddenCount> givenAway, long unsettled) {

    public IntruderResult {
        shown = Set.copyOf(shown);
        hidden = List.copyOf(hidden);
        givenAway = List.copyOf(givenAway);
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
}
