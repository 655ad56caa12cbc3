package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
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

    /** The same of those of which a region has only one, so that few of them are hidden and nearly all of these are small. */
    private static final double PART_OF_SINGLE = 0.25;

    private final Threshold threshold;
    private final Map<FigureKey, Base> basePersons;
    private final Set<FigureKey> shown;
    private final Salt salt;

    /**
     * Prepares the choice.
     *
     * @param basePersons the number of persons that a share rests on
     * @param shown figures that people know from earlier versions, which nobody could hide any more
     * @param salt of the figures of the release
     */
    TreatedAsSmall(Threshold threshold, Map<FigureKey, Base> basePersons, Set<FigureKey> shown, Salt salt) {
        this.threshold = threshold;
        this.basePersons = basePersons;
        this.shown = shown;
        this.salt = salt;
    }

    /**
     * The figures of regions and municipalities whose counts are treated so. Only counts that are less than twice the threshold
     * can be taken for small ones. If everybody knew which they are, it would protect nothing: then there are none.
     */
    Set<FigureKey> of(Figures figures) {
        return salt.isPublic() ? Set.of() : drawnFrom(figures);
    }

    private Set<FigureKey> drawnFrom(Figures figures) {
        return figures.stream()
                .filter(figure -> figure.key().level() != AreaLevel.LAND && !shown.contains(figure.key()))
                .filter(this::isDrawn)
                .map(figure ->
                        figure.key().with(Quantity.hiddenWith(figure.key().indicator())))
                .filter(key -> !shown.contains(key))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isDrawn(Figure figure) {
        FigureKey key = figure.key();
        return figure.value() instanceof Given given
                && switch (key.indicator().kind().type()) {
                    case PERSONS, EVENTS -> isDrawn(key, given.amount(), PART);
                    case FLOW -> isDrawn(key, given.amount(), PART_OF_SINGLE);
                    case PART_SHARE -> isDrawn(key, counted(key, given.amount()), PART_OF_SINGLE);
                    // They are hidden with the counts that they derive from, or seldom.
                    case HOURS, JOB_EQUIVALENTS, JOBS_IN_PART, BOUND, RATIO, COHORT_SHARE, MEDIAN, TARGET, DIFFERENCE ->
                        false;
                };
    }

    private BigDecimal counted(FigureKey share, BigDecimal percentage) {
        return BigDecimal.valueOf(Objects.requireNonNull(basePersons.get(share)).counted(percentage));
    }

    private boolean isDrawn(FigureKey key, BigDecimal count, double part) {
        return canBeTakenForSmall(count) && salt.number(Salt.Use.TREATED_AS_SMALL, key) < part;
    }

    private boolean canBeTakenForSmall(BigDecimal count) {
        return count.compareTo(BigDecimal.valueOf(threshold.smallestShown())) >= 0
                && count.compareTo(BigDecimal.valueOf(2L * threshold.smallestShown())) < 0;
    }
}
