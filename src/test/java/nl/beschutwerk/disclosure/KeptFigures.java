package nl.beschutwerk.disclosure;

import java.util.Map;
import java.util.Set;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;

/** Which figures of a release stay hidden once they are, even if no count needs it, and which are treated as small counts are. */
public final class KeptFigures {

    private final Visibility.Units units;
    private final Set<FigureKey> treatedAsSmall;

    /** Of a release of counts alone, of which no version was made before. */
    public KeptFigures(Figures counts, int threshold) {
        Set<FigureKey> small = new PrimarySuppression(new Threshold(threshold), Map.of()).choose(counts);
        Salt salt = Salt.of(counts, small.size());
        this.treatedAsSmall = new TreatedAsSmall(new Threshold(threshold), Map.of(), Set.of(), salt).of(counts);
        this.units = new Visibility.Units(counts, Set.of(), salt, treatedAsSmall);
    }

    /** The counts that are hidden and protected as if they were small. */
    public Set<FigureKey> treatedAsSmall() {
        return treatedAsSmall;
    }

    /** Whether a figure stays hidden once it is. */
    public boolean contains(FigureKey key) {
        return treatedAsSmall.contains(key)
                || units.units().get(units.of(key).unit()).kept();
    }
}
