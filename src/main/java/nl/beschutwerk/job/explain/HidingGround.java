package nl.beschutwerk.job.explain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.HidingGrounds;
import nl.beschutwerk.disclosure.HidingGrounds.Ground;
import nl.beschutwerk.disclosure.HidingGrounds.Hiding;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;

/** Says on what ground a figure is hidden. To be told to the data team alone: knowing it is knowing too much. */
final class HidingGround {

    private final ReleaseRegister register;
    private final FigureStore figureStore;

    HidingGround(ReleaseRegister register, FigureStore figureStore) {
        this.register = register;
        this.figureStore = figureStore;
    }

    /** In words; empty of a figure that everybody may see. */
    Optional<String> of(Release release, Figures unprotected, FigureKey key) {
        Set<FigureKey> hidden = figureStore.protectedFigures(release).stream()
                .filter(figure -> figure.value() instanceof FigureValue.Hidden)
                .map(Figure::key)
                .collect(Collectors.toSet());
        if (!hidden.contains(key)) {
            return Optional.empty();
        }
        int threshold = register.thresholdOf(release);
        Map<FigureKey, Long> basePersons = figureStore.basePersons(release);
        Hiding hiding = new HidingGrounds(threshold, unprotected, basePersons, hidden).of(key);
        String derived = hiding.from().stream()
                .map(source -> "it derives from " + inWords(source) + ", which is hidden too: ")
                .collect(Collectors.joining());
        FigureKey last =
                hiding.from().isEmpty() ? key : hiding.from().get(hiding.from().size() - 1);
        return Optional.of(derived + inWords(hiding.last(), last, threshold));
    }

    private static String inWords(Ground ground, FigureKey key, int threshold) {
        if (ground == Ground.SMALL) {
            return key.indicator().kind().isCount()
                    ? "it is small itself, a count from 1 to " + (threshold - 1)
                    : "it rests on fewer than " + threshold + " persons, or leaves fewer out";
        }
        return "it is not small itself; shown, it would help to work out another that is";
    }

    private static String inWords(FigureKey key) {
        return key.indicator().code() + " " + key.breakdown().code() + " " + key.category();
    }
}
