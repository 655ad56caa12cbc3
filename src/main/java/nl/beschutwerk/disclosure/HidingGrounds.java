package nl.beschutwerk.disclosure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;

/**
 * The grounds on which figures of a release are hidden. They are for the data team alone, since they give away which hidden
 * counts are small.
 */
public final class HidingGrounds {

    private final Set<FigureKey> small;
    private final Set<FigureKey> hidden;

    /**
     * The grounds of a release.
     *
     * @param threshold the smallest count that was shown
     * @param basePersons the number of persons that a share or median rests on
     * @param hidden the figures that were hidden
     */
    public HidingGrounds(int threshold, Figures unprotected, Map<FigureKey, Base> basePersons, Set<FigureKey> hidden) {
        this.small = new PrimarySuppression(new Threshold(threshold), basePersons).choose(unprotected);
        this.hidden = Set.copyOf(hidden);
    }

    /** Why a figure is hidden. */
    public enum Ground {
        /** Primary suppression: it is a small count, or rests on one. */
        SMALL,
        /** It says the same as another hidden figure, or something of the same few persons. */
        DERIVED,
        /** Secondary suppression: other figures could be inferred from it. */
        PROTECTS
    }

    /**
     * The ground of a hidden figure.
     *
     * @param from the hidden figures that it derives from, each of which derives from the next; empty of other grounds
     * @param last the ground of the last of these, or of the figure itself
     */
    public record Hiding(List<FigureKey> from, Ground last) {

        public Hiding {
            from = List.copyOf(from);
        }

        /** The ground of the figure itself. */
        public Ground ground() {
            return from.isEmpty() ? last : Ground.DERIVED;
        }
    }

    /** On what ground this figure is hidden; of several, the one that is nearest to a small count. */
    public Hiding of(FigureKey key) {
        return find(key, new HashSet<>(Set.of(key))).orElse(new Hiding(List.of(), Ground.PROTECTS));
    }

    /** Searches figures that were not visited yet; empty if neither the figure nor what it derives from is hidden. */
    private Optional<Hiding> find(FigureKey key, Set<FigureKey> seen) {
        if (small.contains(key)) {
            return Optional.of(new Hiding(List.of(), Ground.SMALL));
        }
        List<FigureKey> sources = hidden.stream()
                .filter(other -> DerivedFigures.directly(other).anyMatch(key::equals))
                .sorted(Comparator.comparing((FigureKey source) -> !small.contains(source))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(seen::add)
                .toList();
        for (FigureKey source : sources) {
            Optional<Hiding> further = find(source, seen);
            if (further.isPresent()) {
                return further.map(hiding -> behind(source, hiding));
            }
        }
        return sources.isEmpty() ? Optional.empty() : Optional.of(new Hiding(List.of(sources.get(0)), Ground.PROTECTS));
    }

    private static Hiding behind(FigureKey source, Hiding hiding) {
        return new Hiding(
                Stream.concat(Stream.of(source), hiding.from().stream()).toList(), hiding.last());
    }
}
