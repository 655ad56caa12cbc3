package nl.beschutwerk.audit.disclosure;

import java.util.List;
import nl.beschutwerk.domain.FigureKey;

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
