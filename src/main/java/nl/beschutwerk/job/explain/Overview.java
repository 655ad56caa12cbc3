package nl.beschutwerk.job.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.support.ReleasedQuarters;
import nl.beschutwerk.release.Release;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import nl.beschutwerk.release.ReleaseRegister;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;

/** Lists every release with its state and its inputs. */
public final class Overview {

    private final ReleaseRegister register;
    private final ReleaseStates states;

    /** Creates the overview of one database. */
    public Overview(ReleaseRegister register, ReleaseStates states) {
        this.register = register;
        this.states = states;
    }

    /** Every sealed release, ordered by quarter and version; only those of one quarter if it is given. */
    public List<ReleaseLine> releases(Optional<Quarter> quarter) {
        return quarter.map(states::of).orElseGet(states::all).stream()
                .map(this::status)
                .toList();
    }

    /** A sentence that lists the quarters with releases, for an operator who asked for another quarter. */
    public String releasedQuarters() {
        return ReleasedQuarters.inWords(states);
    }

    private ReleaseLine status(ReleaseStatus standing) {
        Release release = standing.release();
        if (release.sealedAt() == null) {
            throw new IllegalStateException(release.label() + " is not sealed");
        }
        return new ReleaseLine(
                release.quarter().toString(),
                release.version(),
                standing.stateInWords(),
                release.operator(),
                release.sealedAt(),
                standing.approvedBy(),
                standing.publishFrom(),
                standing.publishedAt(),
                standing.reason(),
                release.synthetic(),
                register.inputsOf(release).inputs());
    }

    /**
     * A release as the overview shows it.
     *
     * @param quarter such as {@code 2024-Q4}
     * @param state in words
     * @param publishFrom the end of its embargo; empty if it was not approved
     * @param reason why it corrects an earlier version
     * @param inputs what it was made from
     */
    public record ReleaseLine(
            String quarter,
            int version,
            String state,
            String operator,
            Instant sealedAt,
            Optional<String> approvedBy,
            Optional<Instant> publishFrom,
            Optional<Instant> publishedAt,
            Optional<String> reason,
            boolean synthetic,
            List<ReleaseInput> inputs) {

        public ReleaseLine {
            inputs = List.copyOf(inputs);
        }
    }
}
