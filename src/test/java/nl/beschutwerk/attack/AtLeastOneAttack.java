package nl.beschutwerk.attack;

import java.util.List;
import java.util.Optional;

/**
 * A5: zeros are shown, so a hidden count is at least one. With the sums of a quarter this bounds hidden counts from
 * above.
 */
final class AtLeastOneAttack {

    static final String NAME = "A5";

    private AtLeastOneAttack() {}

    static List<Finding> on(Series series) {
        return HiddenCounts.found(NAME, series, Relations.of(series, true), Optional.empty());
    }
}
