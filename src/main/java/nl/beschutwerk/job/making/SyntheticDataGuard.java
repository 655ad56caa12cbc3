package nl.beschutwerk.job.making;

import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.support.ProjectPaths;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/**
 * Ensures that an output folder holds releases about real people or about invented ones, never both, because readers would
 * easily mistake one for the other.
 */
public final class SyntheticDataGuard {

    private final ReleaseStates states;

    /** Creates the guard for the output folder whose releases have these states. */
    public SyntheticDataGuard(ReleaseStates states) {
        this.states = states;
    }

    /**
     * Checks that the delivery of a run is about the same kind of people, real or invented, as the existing releases. A
     * delivery with a faulty manifest passes: it is refused because of its manifest, which does not say what people it is
     * about.
     *
     * @throws OperatorMistakeException if the delivery is about the other kind of people
     */
    public void require(QuarterRun run) {
        if (run.opened().delivery() == null) {
            return;
        }
        boolean synthetic = run.opened().synthetic();
        Optional<Release> other = states.all().stream()
                .map(ReleaseStatus::release)
                .filter(release -> release.synthetic() != synthetic)
                .findFirst();
        if (other.isPresent()) {
            throw new OperatorMistakeException(
                    "The delivery in " + ProjectPaths.shown(run.deliveryFolder()) + " is about "
                            + people(synthetic) + ", and " + other.get().label() + " in "
                            + ProjectPaths.shown(run.folder().output())
                            + " about " + people(!synthetic)
                            + ". They are never put in one folder: name another one with --output.");
        }
    }

    /** Describes the people that a delivery is about. */
    public static String people(boolean synthetic) {
        return synthetic ? "invented people" : "real people";
    }
}
