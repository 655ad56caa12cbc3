package nl.beschutwerk.audit.disclosure;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;

/**
 * The figures that are confidential by themselves, which only the maker of a release knows. It is written apart from primary
 * suppression, so that a fault in the one shows against the other.
 *
 * @param counts of persons or events from 1 up to one below the threshold
 * @param ratios shares and medians that rest on fewer persons than the threshold, and shares of which either part does
 */
public record Confidential(Set<FigureKey> counts, Set<FigureKey> ratios) {

    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Confidential {
        counts = Set.copyOf(counts);
        ratios = Set.copyOf(ratios);
    }

    /**
     * Selects them from the figures of a release before anything was hidden.
     *
     * @param basePersons the number of persons that a share or median rests on
     * @param threshold the smallest count that may be shown
     */
    public static Confidential in(Figures unprotected, Map<FigureKey, Base> basePersons, int threshold) {
        SortedSet<FigureKey> counts = new TreeSet<>();
        SortedSet<FigureKey> ratios = new TreeSet<>();
        for (Figure figure : unprotected.stream().toList()) {
            if (figure.value() instanceof FigureValue.Given given) {
                if (tellsOfFew(figure.key(), given.amount(), basePersons, threshold)) {
                    (IndicatorKnowledge.isCount(figure.key()) ? counts : ratios).add(figure.key());
                }
            }
        }
        return new Confidential(counts, ratios);
    }

    private static boolean tellsOfFew(
            FigureKey key, BigDecimal amount, Map<FigureKey, Base> basePersons, int threshold) {
        return switch (IndicatorKnowledge.of(key.indicator()).nature()) {
            case COUNT -> isFew(amount, threshold);
            case SHARE -> {
                Base behind = base(key, basePersons);
                BigDecimal base = BigDecimal.valueOf(behind.persons());
                BigDecimal counted = behind.counted().isPresent()
                        ? BigDecimal.valueOf(behind.counted().getAsLong())
                        : amount.multiply(PERCENT).multiply(base);
                yield isFew(base, threshold) || isFew(counted, threshold) || isFew(base.subtract(counted), threshold);
            }
            case MEDIAN -> isFew(BigDecimal.valueOf(base(key, basePersons).persons()), threshold);
            // Not confidential by themselves: they may not be shown if a count about which they reveal something is
            // hidden.
            case SUM, RESULT -> false;
            case TARGET -> false;
        };
    }

    private static Base base(FigureKey key, Map<FigureKey, Base> basePersons) {
        Base base = basePersons.get(key);
        if (base == null) {
            throw new IllegalStateException("It is not known on how many persons " + key + " rests, so that nobody can"
                    + " tell whether it may be shown");
        }
        return base;
    }

    /**
     * Whether a number of persons is at least one and below the threshold; less than half a person is the rounding of a share.
     */
    private static boolean isFew(BigDecimal persons, int threshold) {
        return persons.compareTo(HALF) > 0
                && persons.compareTo(BigDecimal.valueOf(threshold).subtract(HALF)) < 0;
    }
}
