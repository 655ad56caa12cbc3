package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.List;
import nl.beschutwerk.domain.FigureKey;

/**
 * What the attacker found out about a hidden count.
 *
 * @param range that it is in; of a count that is not among the narrowest, at least so much of it
 * @param exact whether it follows without any bounding
 * @param guessed whether it follows from what is likely and not said, so that it may be wrong
 * @param way the relations that lead to it, in Dutch; empty where it is wide enough not to ask
 */
public record HiddenCount(FigureKey key, Range range, boolean exact, boolean guessed, List<String> way) {

    public HiddenCount {
        way = List.copyOf(way);
    }

    /** The most that it can be less the least. */
    public long width() {
        return range.width();
    }

    /** Whether somebody who believes this is right. */
    boolean isTrueOf(BigDecimal count) {
        return BigDecimal.valueOf(range.least()).compareTo(count) <= 0
                && BigDecimal.valueOf(range.most()).compareTo(count) >= 0;
    }
}
