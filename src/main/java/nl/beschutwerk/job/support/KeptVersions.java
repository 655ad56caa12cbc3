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

/** The figures of a quarter that people may know from earlier versions of its release, which they may have kept. */
public final class KeptVersions {

    private final ReleaseStates states;
    private final FigureStore figures;

    /** Creates the look-up for the versions in one database. */
    public KeptVersions(ReleaseStates states, FigureStore figures) {
        this.states = states;
        this.figures = figures;
    }

    /** The versions before a release. */
    public List<Release> of(Release release) {
        return states.keptBefore(release);
    }

    /**
     * The figures that the versions before a release have shown, and the figures hidden in them that are unchanged.
     *
     * @param now the unprotected figures of the release
     */
    public EarlierVersions before(Release release, Figures now) {
        List<Figures> shown = new ArrayList<>();
        Set<FigureKey> stillHidden = new HashSet<>();
        for (Release kept : of(release)) {
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
