package nl.beschutwerk.audit.disclosure;

import java.util.List;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;

/** What an attack may have found about counts, for tests of what is made of it. */
public final class FoundCounts {

    private FoundCounts() {}

    /** A count of which the attacker found an interval of this width. */
    public static HiddenCount within(Quarter quarter, FigureKey key, int width) {
        return new HiddenCount(quarter, key, "", new Range(1, 1L + width), false, List.of());
    }
}
