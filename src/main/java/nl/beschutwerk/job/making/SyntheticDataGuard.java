package nl.beschutwerk.job.making;

import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStanding;
import nl.beschutwerk.release.ReleaseStates;

/** An output folder holds releases about real people or about invented ones, never both: they are too easily mistaken. */
public final class SyntheticDataGuard {

    private final ReleaseStates states;

    /** The folder whose releases have these states. */
    public SyntheticDataGuard(ReleaseStates states) {
        this.states = states;
    }

    /**
     * Lets a run go on whose delivery is about the same people as the releases beside which its own would stand. A delivery whose
     * manifest is faulty is refused for that, and says nothing of its people.
     *
     * @throws OperatorMistakeException when it is about others
     */
    public void require(QuarterRun run) {
        if (run.opened().delivery() == null) {
            return;
        }
        boolean synthetic = run.opened().synthetic();
        Optional<Release> other = states.all().stream()
                .map(ReleaseStanding::release)
                .filter(release -> release.synthetic() != synthetic)
                .findFirst();
        if (other.isPresent()) {
            throw new OperatorMistakeException(
                    "The delivery in " + ProjectPaths.shown(run.deliveryFolder()) + " is about "
                            + people(synthetic) + ", and " + other.get().label() + " in "
                            + ProjectPaths.shown(run.folder().output())
                            + " about " + people(!synthetic)
                            + ". The two never stand in one folder: name another one with --output.");
        }
    }

    /** In words. */
    public static String people(boolean synthetic) {
        return synthetic ? "invented people" : "real people";
    }
}
