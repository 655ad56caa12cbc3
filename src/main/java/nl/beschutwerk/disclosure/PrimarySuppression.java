package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;

/**
 * Primary suppression: a count of persons or events below the threshold; a share or median that rests on fewer persons; and a
 * share of which either part does, since its base is public or can be inferred.
 */
final class PrimarySuppression {

    private final Threshold threshold;
    private final Map<FigureKey, Base> basePersons;

    PrimarySuppression(Threshold threshold, Map<FigureKey, Base> basePersons) {
        this.threshold = threshold;
        this.basePersons = basePersons;
    }

    /** The primary suppressions, without the figures that derive from them. */
    Set<FigureKey> choose(Figures figures) {
        Set<FigureKey> hidden = new TreeSet<>();
        figures.stream()
                .filter(figure -> figure.value() instanceof FigureValue.Given)
                .forEach(figure -> smallIn(figure).forEach(hidden::add));
        return hidden;
    }

    private Stream<FigureKey> smallIn(Figure figure) {
        FigureKey key = figure.key();
        BigDecimal amount = ((FigureValue.Given) figure.value()).amount();
        return switch (key.indicator().kind().type()) {
            case PERSONS, EVENTS, FLOW -> threshold.isSmall(amount) ? Stream.of(key) : Stream.empty();
            case PART_SHARE, COHORT_SHARE -> hasSmallPart(amount, base(key)) ? Stream.of(key) : Stream.empty();
            case MEDIAN -> isSmall(base(key).persons()) ? Stream.of(key) : Stream.empty();
            // They are hidden with the counts that they derive from, or say nothing about persons.
            case HOURS, JOB_EQUIVALENTS, JOBS_IN_PART, BOUND, RATIO, TARGET, DIFFERENCE -> Stream.empty();
        };
    }

    private boolean hasSmallPart(BigDecimal share, Base base) {
        long part = base.counted(share);
        return isSmall(base.persons()) || isSmall(part) || isSmall(base.persons() - part);
    }

    private boolean isSmall(long persons) {
        return threshold.isSmall(BigDecimal.valueOf(persons));
    }

    /** The number of persons that a figure is based on; without it, the code cannot decide whether the figure may be shown. */
    private Base base(FigureKey key) {
        Base base = basePersons.get(key);
        if (base == null) {
            throw new IllegalStateException("Measuring gave no number of persons that " + key + " rests on");
        }
        return base;
    }

    /**
     * The smallest count that may be shown (method file, {@code geheimhouding.drempel}).
     *
     * @param smallestShown a count from 1 up to one below it is confidential; 0 makes none confidential
     */
    record Threshold(int smallestShown) {

        /** Whether a count of persons or events is confidential. A true zero is not. */
        boolean isSmall(BigDecimal count) {
            return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(smallestShown)) < 0;
        }
    }
}
