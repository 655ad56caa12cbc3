package nl.beschutwerk.disclosure;

import java.util.Set;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;

/** Which figures of a release stay hidden once they are, even if no count needs it. */
public final class KeptFigures {

    private final Visibility.Units units;

    /** Of a release with many confidential figures, of which no version was made before. */
    public KeptFigures(Figures figures) {
        this.units = new Visibility.Units(figures, Set.of(), Salt.of(figures));
    }

    /** Whether a figure stays hidden once it is. */
    public boolean contains(FigureKey key) {
        return units.units().get(units.of(key).unit()).kept();
    }
}
