package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Unit;

/**
 * Hides figures for their own sake: a count of persons or events below the threshold; a share or median that rests on fewer
 * persons than that, and a share of which either part does, since its base is known or can be worked out.
 */
final class PrimarySuppression {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Threshold threshold;
    private final Map<FigureKey, Long> basePersons;

    PrimarySuppression(Threshold threshold, Map<FigureKey, Long> basePersons) {
        this.threshold = threshold;
        this.basePersons = basePersons;
    }

    /** The figures that may not be seen for their own sake, without what derives from them. */
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
        if (figure.unit() == Unit.PERSONEN || figure.unit() == Unit.AANTAL) {
            return threshold.isSmall(amount) ? Stream.of(key) : Stream.empty();
        }
        Long base = basePersons.get(key);
        if (base == null || !restsOnFew(figure, amount, BigDecimal.valueOf(base))) {
            return Stream.empty();
        }
        // The share of estimated persons says the same as their number, which is a figure of its own.
        return key.indicator() == Indicator.AANDEEL_GESCHAT
                ? Stream.of(key, DerivedFigures.estimatedPersons(key))
                : Stream.of(key);
    }

    private boolean restsOnFew(Figure figure, BigDecimal amount, BigDecimal base) {
        if (threshold.isSmall(base)) {
            return true;
        }
        if (figure.unit() != Unit.PROCENT) {
            return false;
        }
        BigDecimal part = amount.multiply(base).divide(HUNDRED, 0, RoundingMode.HALF_UP);
        return threshold.isSmall(part) || threshold.isSmall(base.subtract(part));
    }
}
