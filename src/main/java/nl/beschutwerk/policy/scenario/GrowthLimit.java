package nl.beschutwerk.policy.scenario;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How fast the share of a municipality may change.
 *
 * @param most a year, in percentage points or per cent
 * @param years that the path takes, the first of them the year of the scenario
 */
public record GrowthLimit(Kind kind, BigDecimal most, int years) {

    /** What the limit is a part of. */
    public enum Kind {
        /** Of all places: percentage points of the share. */
        PROCENTPUNT,
        /** Of the municipality's own places, were its share unchanged. */
        PROCENT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
