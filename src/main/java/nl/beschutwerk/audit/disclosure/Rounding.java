package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Method;

/** How far a published amount can be from the amount that was measured, by the method that it was published with. */
final class Rounding {

    /** Open data have four decimals at most. */
    private static final int MOST_DECIMALS = 4;

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);

    private final BigDecimal decimals;
    private final BigDecimal hours;

    Rounding(Method method) {
        decimals = HALF.movePointLeft(Math.min(MOST_DECIMALS, method.decimals()));
        hours = HALF.multiply(BigDecimal.valueOf(method.hoursStep()));
    }

    /** Half a unit of the last published decimal of an amount. */
    BigDecimal ofDecimals(FigureKey key) {
        return switch (IndicatorKnowledge.of(key.indicator()).nature()) {
            case COUNT, MEDIAN, TARGET -> ZERO;
            case SUM -> decimals;
            case SHARE, RESULT -> isWhole(key) ? HALF : decimals;
        };
    }

    /**
     * If hours are rounded, the mean hours of a municipality are whole, and so are shares of regions of persons whose number is
     * not published.
     */
    private boolean isWhole(FigureKey key) {
        return hours.signum() > 0
                && switch (key.indicator()) {
                    case GEMIDDELDE_UREN -> key.level() == AreaLevel.GEMEENTE;
                    case WERKEND_NA_3_MAANDEN, WERKEND_NA_12_MAANDEN -> key.level() != AreaLevel.LAND;
                    default -> false;
                };
    }

    /** Half of the step to which the hours of a place are rounded, from which its jobs and quotients then follow. */
    BigDecimal ofHours(FigureKey place) {
        boolean isWholeCountry = place.level() == AreaLevel.LAND && place.breakdown() == Breakdown.TOTAAL;
        return isWholeCountry ? ZERO : hours;
    }

    /** How far a published amount, or the one that would be published if it were not hidden, is from the measured one. */
    BigDecimal of(FigureKey key) {
        BigDecimal own = ofDecimals(key);
        return switch (key.indicator()) {
            case UREN_PER_WEEK -> own.add(ofHours(key));
            case BANEN_31, BANEN_31_BEGRENSD, BANEN_31_BESCHUT -> own.add(ofJobs(key));
            // Rounded outwards, by a whole step.
            case BANEN_31_ONDERGRENS, BANEN_31_BOVENGRENS ->
                own.add(ofJobs(key)).add(ofJobs(key));
            default -> own;
        };
    }

    private BigDecimal ofJobs(FigureKey place) {
        return ofHours(place).divide(HOURS_PER_JOB, MathContext.DECIMAL64);
    }
}
