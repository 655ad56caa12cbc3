package nl.beschutwerk.job.making;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/** Finds the differences between a release and the one that it corrects, in the protected figures of both. */
final class ReleaseDifference {

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final FigureStore figureStore;

    ReleaseDifference(ReleaseRegister register, ReleaseStates states, FigureStore figureStore) {
        this.register = register;
        this.states = states;
        this.figureStore = figureStore;
    }

    /** The correction that a run makes; empty for a first version. */
    Optional<Correction> of(QuarterRun run, Release release) {
        return run.corrected()
                .map(corrected -> new Correction(
                        run.version(),
                        corrected.release().version(),
                        corrected.reason(),
                        Revision.between(protectedFigures(corrected.release()), protectedFigures(release)),
                        changedHistory(run, corrected.release())));
    }

    /** The areas for which this version shows other figures of earlier quarters than the version before. */
    private SortedSet<String> changedHistory(QuarterRun run, Release corrected) {
        List<String> shown = register.inputsOf(corrected).ofKind(ReleaseInput.Kind.EERDERE_UITGAVE).stream()
                .map(ReleaseInput::name)
                .toList();
        SortedSet<String> areas = new TreeSet<>();
        for (Release now : run.earlier()) {
            if (!shown.contains(now.label())) {
                Figures before = before(shown, now.quarter());
                Revision.between(before, protectedFigures(now))
                        .forEach(revision -> areas.add(revision.key().areaCode()));
            }
        }
        return areas;
    }

    /** The figures of a quarter that the version before showed; none if the quarter had no release then. */
    private Figures before(List<String> shown, Quarter quarter) {
        return states.of(quarter).stream()
                .map(ReleaseStatus::release)
                .filter(release -> shown.contains(release.label()))
                .findFirst()
                .map(this::protectedFigures)
                .orElseGet(() -> new Figures(quarter, List.of()));
    }

    private Figures protectedFigures(Release release) {
        return figureStore.protectedFigures(release);
    }
}
