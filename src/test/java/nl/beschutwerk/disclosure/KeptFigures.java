package nl.beschutwerk.disclosure;

import java.util.Map;
import java.util.Set;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;

/** Which figures of a release stay hidden once they are, even if no count needs it. */
public final class KeptFigures {

    private final Visibility.Units units;

    /** Of a release of counts alone, of which no version was made before. */
    public KeptFigures(Figures counts, int threshold) {
        Set<FigureKey> small = new PrimarySuppression(new Threshold(threshold), Map.of()).choose(counts);
        this.units = new Visibility.Units(counts, Set.of(), Salt.of(counts, small.size()));
    }

    /** Whether a figure stays hidden once it is. */
    public boolean contains(FigureKey key) {
        return units.units().get(units.of(key).unit()).kept();
    }
}
