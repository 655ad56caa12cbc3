package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/**
 * Figures that nobody can distinguish from the true ones by what is published. Only what differs from the truth is listed; all
 * else is as it truly is. Whoever chooses what to hide hands these over as a proof, which the audit checks against its own
 * equations.
 *
 * @param amounts other amounts of hidden figures, in any published quarter: whole numbers of persons and events, and the hours
 *     of these persons to within a millionth
 * @param cohorts other numbers of persons behind shares, in any published quarter; such a share may be shown, if it is the same
 *     after rounding
 */
public record PossibleFigures(
        Map<Quarter, Map<FigureKey, BigDecimal>> amounts, Map<Quarter, Map<FigureKey, Cohort>> cohorts) {

    /**
     * The persons behind a share.
     *
     * @param counted the number of persons whose share it is
     * @param others the number of other persons in the base of the share
     */
    public record Cohort(long counted, long others) {}

    public PossibleFigures {
        amounts = new HashMap<>(amounts);
        cohorts = new HashMap<>(cohorts);
    }
}
