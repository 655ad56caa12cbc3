package nl.beschutwerk.audit.disclosure;

import java.util.List;
import nl.beschutwerk.domain.FigureKey;

/**
 * What the attacker found out about a hidden count.
 *
 * @param width the most that it can be less the least; of a count that is not among the narrowest, at least so much
 * @param exact whether it follows without any bounding
 * @param way the relations that lead to it, in Dutch; empty where it is wide enough not to ask
 */
public record HiddenCount(FigureKey key, long width, boolean exact, List<String> way) {

    public HiddenCount {
        way = List.copyOf(way);
    }
}
