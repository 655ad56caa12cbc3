package nl.beschutwerk.job.support;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStates;

/** What people may know of the quarter of a release from earlier versions of it, which they may have kept. */
public final class KeptVersions {

    private final ReleaseStates states;
    private final FigureStore figures;

    /** The versions in one database. */
    public KeptVersions(ReleaseStates states, FigureStore figures) {
        this.states = states;
        this.figures = figures;
    }

    /**
     * What the versions before a release have shown.
     *
     * @param now the figures of the release with every amount
     */
    public EarlierVersions before(Release release, Figures now) {
        List<Figures> shown = new ArrayList<>();
        Set<FigureKey> stillHidden = new HashSet<>();
        for (Release kept : states.keptBefore(release)) {
            Figures protectedThen = figures.protectedFigures(kept);
            Figures then = figures.unprotectedFigures(kept);
            shown.add(protectedThen);
            protectedThen.stream()
                    .filter(figure -> figure.value() instanceof FigureValue.Hidden)
                    .map(Figure::key)
                    .filter(key -> now.isSameIn(then, key))
                    .forEach(stillHidden::add);
        }
        return new EarlierVersions(shown, stillHidden);
    }
}
