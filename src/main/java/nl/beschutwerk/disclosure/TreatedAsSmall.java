package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Figures;

/**
 * Counts that are hidden and protected as if they were small, though they are not. Counts that are hidden together would
 * otherwise tell that at least one of them is small: if all others are too large for it, which one, and so how small it is.
 */
final class TreatedAsSmall {

    /** The part of the counts of such a size that are treated so. */
    private static final double PART = 0.1;

    private final Threshold threshold;
    private final Set<FigureKey> shown;
    private final Salt salt;

    /**
     * Prepares the choice.
     *
     * @param shown figures that people know from earlier versions, which nobody could hide any more
     * @param salt of the figures of the release
     */
    TreatedAsSmall(Threshold threshold, Set<FigureKey> shown, Salt salt) {
        this.threshold = threshold;
        this.shown = shown;
        this.salt = salt;
    }

    /**
     * The counts of regions and municipalities that are treated so. Only those that are less than twice the threshold can be
     * taken for small ones. If everybody knew which they are, it would protect nothing: then there are none.
     */
    Set<FigureKey> of(Figures figures) {
        return salt.isPublic() ? Set.of() : drawnFrom(figures);
    }

    private Set<FigureKey> drawnFrom(Figures figures) {
        return figures.stream()
                .filter(this::canBeTakenForSmall)
                .map(Figure::key)
                .filter(key -> !shown.contains(key) && salt.number(Salt.Use.TREATED_AS_SMALL, key) < PART)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean canBeTakenForSmall(Figure figure) {
        return figure.key().level() != AreaLevel.LAND
                && figure.value() instanceof Given given
                && switch (figure.key().indicator().kind().type()) {
                    case PERSONS, EVENTS -> isAboveThreshold(given.amount());
                    // Larger flows are hidden beside small ones, and other figures with the counts that they derive
                    // from.
                    case FLOW,
                            HOURS,
                            JOB_EQUIVALENTS,
                            JOBS_IN_PART,
                            BOUND,
                            RATIO,
                            PART_SHARE,
                            COHORT_SHARE,
                            MEDIAN,
                            TARGET,
                            DIFFERENCE -> false;
                };
    }

    private boolean isAboveThreshold(BigDecimal count) {
        return count.compareTo(BigDecimal.valueOf(threshold.smallestShown())) >= 0
                && count.compareTo(BigDecimal.valueOf(2L * threshold.smallestShown())) < 0;
    }
}
