package nl.beschutwerk.job.policy;

import java.util.Comparator;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/**
 * The release of a quarter that an allocation rests on: the current one, or for what is made to be published the newest that
 * readers see.
 */
final class UsedReleases {

    /** Up to this threshold no count is hidden: a count from 1 up to one below it would be. */
    private static final int HIDES_NOTHING = 1;

    private final ReleaseRegister register;
    private final ReleaseStates states;
    private final boolean publishable;

    UsedReleases(ReleaseRegister register, ReleaseStates states, boolean publishable) {
        this.register = register;
        this.states = states;
        this.publishable = publishable;
    }

    /**
     * The release of a quarter.
     *
     * @param why it is needed, at the beginning of a sentence
     * @throws OperatorMistakeException if there is none, or none that may be told of
     */
    Release of(Quarter quarter, String why) {
        if (states.of(quarter).isEmpty()) {
            throw new OperatorMistakeException(
                    why + ", and there is no release of " + quarter + ". " + ReleasedQuarters.inWords(states));
        }
        return publishable ? published(quarter, why) : current(quarter, why);
    }

    private Release current(Quarter quarter, String why) {
        return register.current(quarter)
                .orElseThrow(() -> new OperatorMistakeException(why + ", and every release of " + quarter
                        + " was withdrawn. Name another quarter, or make the release anew with the command correct."));
    }

    private Release published(Quarter quarter, String why) {
        Optional<Release> newest = states.of(quarter).stream()
                .filter(ReleaseStatus::isPublished)
                .map(ReleaseStatus::release)
                .max(Comparator.comparingInt(Release::version));
        Release release = newest.orElseThrow(() -> new OperatorMistakeException(why
                + ", and no release of " + quarter
                + " is published, so that nothing of it may be told. Publish one first with the command approve, or do"
                + " without --publishable: the outcome is then confidential."));
        if (register.thresholdOf(release) <= HIDES_NOTHING) {
            throw new OperatorMistakeException(release.label()
                    + " hides no small counts: geheimhouding.drempel of its method is 0 or 1, so that an outcome of it cannot"
                    + " be made to be published. Make a release with a higher drempel, or do without --publishable.");
        }
        return release;
    }

    /** Refuses to mix figures of invented people with those of real ones. */
    static void requireAlike(Release now, Release before) {
        if (now.synthetic() != before.synthetic()) {
            Release invented = now.synthetic() ? now : before;
            Release real = now.synthetic() ? before : now;
            throw new OperatorMistakeException(invented.label() + " is about invented people (synthetic) and "
                    + real.label()
                    + " about real ones, which are never combined. Name a quarter, or with --output a folder, whose releases"
                    + " are all of one kind.");
        }
    }
}
