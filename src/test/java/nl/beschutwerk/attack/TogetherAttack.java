package nl.beschutwerk.attack;

import java.util.List;
import java.util.Optional;

/**
 * All that the attacks on counts know, used together: sums, that hidden counts are at least one, shares, and other
 * quarters.
 */
final class TogetherAttack {

    static final String NAME = "A3+A4+A5";

    private TogetherAttack() {}

    static List<Finding> on(Series series) {
        CountSystem known = Relations.of(series, true);
        CohortAttack.relate(known, series);
        GrowthAttack.relate(known, series);
        return HiddenCounts.found(NAME, series, known, Optional.empty());
    }
}
